import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.js';
import { CoreModule } from '../core/core.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { HooksModule } from '../hooks/hooks.module.js';
import { LinesModule } from '../lines/lines.module.js';
import { ScheduleKeeper } from '../schedules/schedule-keeper.js';
import { RetentionModule } from '../retention/retention.module.js';
import { Aftermath } from './aftermath.js';
import { Crew } from './crew.js';
import { Hearing } from './hearing.js';
import { LiveFacts } from './live-facts.js';
import { RuntimeDoors } from './runtime-doors.js';
import { RuntimeLife } from './runtime-life.js';
import { StartedBoard } from './started-board.js';

/** Роль исполнителя целиком: право на дорожки, ход, действия, отправка и связь. */
@Module({
  imports: [
    CoreModule,
    ActivitiesModule,
    DeliveryModule,
    HooksModule,
    LinesModule,
    RetentionModule,
  ],
  providers: [
    Aftermath,
    Crew,
    Hearing,
    LiveFacts,
    RuntimeDoors,
    RuntimeLife,
    ScheduleKeeper,
    StartedBoard,
  ],
})
export class RuntimeModule {}
