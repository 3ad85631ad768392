import { Module } from '@nestjs/common';
import { Activities } from './activities.js';
import { ComputeActivities } from './compute-activities.js';
import { ComputeWorker } from './compute-worker.js';
import { CounterWork } from './counter-work.js';
import { HttpWork } from './http-work.js';
import { IoActivities } from './io-activities.js';
import { OwnerSecrets } from './owner-secrets.js';
import { PluginWork } from './plugin-work.js';
import { ResultDesk } from './result-desk.js';

/** Действия исполнителя. Ход (`Intake`) и стол событий (`EventDesk`) приносит общий модуль хода. */
@Module({
  providers: [
    Activities,
    ComputeActivities,
    ComputeWorker,
    CounterWork,
    HttpWork,
    IoActivities,
    OwnerSecrets,
    PluginWork,
    ResultDesk,
  ],
  exports: [Activities],
})
export class ActivitiesModule {}
