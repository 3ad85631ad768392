import { Global, Module } from '@nestjs/common';
import { EventBox } from './event-box.js';
import { EventDesk } from './event-desk.js';
import { LaneDirectory } from './lane-directory.js';

/** Нужен обеим ролям: кто принял событие, не всегда владеет его дорожкой. */
@Global()
@Module({ providers: [EventBox, EventDesk, LaneDirectory], exports: [EventDesk] })
export class DeskModule {}
