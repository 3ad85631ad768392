import { Module } from '@nestjs/common';
import { TaskSight } from '../tasks/index.js';
import { OverviewAccounts } from './overview-accounts.js';
import { OverviewTasks } from './overview-tasks.js';
import { OverviewController } from './overview.controller.js';

@Module({
  controllers: [OverviewController],
  providers: [OverviewAccounts, OverviewTasks, TaskSight],
})
export class OverviewModule {}
