import { Global, Module } from '@nestjs/common';
import { EventBox } from './event-box.js';
import { EventDesk } from './event-desk.js';
import { LaneDirectory } from './lane-directory.js';
import { WebhookBell } from './webhook-bell.js';
import { WebhookWaiters } from './webhook-waiters.js';

/** Нужен обеим ролям: кто принял событие, не всегда владеет его дорожкой. */
@Global()
@Module({
  providers: [EventBox, EventDesk, LaneDirectory, WebhookBell, WebhookWaiters],
  exports: [EventDesk, WebhookBell, WebhookWaiters],
})
export class DeskModule {}
