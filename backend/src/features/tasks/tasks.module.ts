import { Module } from '@nestjs/common';
import { TaskCatalog } from './task-catalog.js';
import { TasksController } from './tasks.controller.js';

@Module({ controllers: [TasksController], providers: [TaskCatalog] })
export class TasksModule {}
