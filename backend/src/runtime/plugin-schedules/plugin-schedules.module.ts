import { Module } from '@nestjs/common';
import { PluginSchedules } from './plugin-schedules.js';
import { ScheduleBook } from './schedule-book.js';
import { ScheduleCaller } from './schedule-caller.js';

/** Расписания плагинов исполнителя. */
@Module({ providers: [PluginSchedules, ScheduleBook, ScheduleCaller] })
export class PluginSchedulesModule {}
