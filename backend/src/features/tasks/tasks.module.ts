import { Module } from '@nestjs/common';
import { TaskCatalog } from './task-catalog.js';
import { TaskLog } from './task-log.js';
import { TaskSight } from './task-sight.js';
import { TasksController } from './tasks.controller.js';

@Module({ controllers: [TasksController], providers: [TaskCatalog, TaskLog, TaskSight] })
export class TasksModule {}
