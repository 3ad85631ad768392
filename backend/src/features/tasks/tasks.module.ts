import { Module } from '@nestjs/common';
import { OperatedTasks } from './operated-tasks.js';
import { RetryTask } from './retry-task.js';
import { StartableChains } from './startable-chains.js';
import { StartPlaces } from './start-places.js';
import { StartTask } from './start-task.js';
import { StopTask } from './stop-task.js';
import { StopTasks } from './stop-tasks.js';
import { TaskActionsController } from './task-actions.controller.js';
import { TaskCatalog } from './task-catalog.js';
import { TaskLog } from './task-log.js';
import { TaskSight } from './task-sight.js';
import { TasksController } from './tasks.controller.js';

@Module({
  controllers: [TasksController, TaskActionsController],
  providers: [
    OperatedTasks,
    RetryTask,
    StartableChains,
    StartPlaces,
    StartTask,
    StopTask,
    StopTasks,
    TaskCatalog,
    TaskLog,
    TaskSight,
  ],
  exports: [TaskSight],
})
export class TasksModule {}
