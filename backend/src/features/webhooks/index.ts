export { headersOf } from './request-facts.js';
export { hooksPath, WebhookEntry } from './webhook-entry.js';
export { WebhooksModule } from './webhooks.module.js';
