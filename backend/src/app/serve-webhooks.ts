import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { hooksPath, WebhookEntry } from '../features/webhooks/index.js';

/** Ставит дверь вебхуков перед Express: остальные запросы идут прежней дорогой. */
export function serveWebhooks(app: NestExpressApplication): void {
  const server: Server = app.getHttpServer();
  const entry = app.get(WebhookEntry, { strict: false });
  const others = server.listeners('request').filter(isListener);
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith(hooksPath)) void entry.handle(request, response);
    else for (const listener of others) listener.call(server, request, response);
  });
}

function isListener(listener: unknown): listener is RequestListener {
  return typeof listener === 'function';
}
