import { Module } from '@nestjs/common';
import { OwnerSecrets } from '../../runtime/activities/owner-secrets.js';
import { DoorBook } from './door-book.js';
import { RotateWebhook } from './rotate-webhook.js';
import { StartByWebhook } from './start-by-webhook.js';
import { WebhookCatalog } from './webhook-catalog.js';
import { WebhookEntry } from './webhook-entry.js';
import { WebhookGate } from './webhook-gate.js';
import { WebhookKeys } from './webhook-keys.js';
import { WebhooksController } from './webhooks.controller.js';

@Module({
  controllers: [WebhooksController],
  providers: [
    DoorBook,
    OwnerSecrets,
    RotateWebhook,
    StartByWebhook,
    WebhookCatalog,
    WebhookEntry,
    WebhookGate,
    WebhookKeys,
  ],
  exports: [WebhookEntry],
})
export class WebhooksModule {}
