import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DomainError } from '@zveno/contracts/domain-error.js';
import type { Json } from '@zveno/contracts/json.js';
import { localeOf, problemOf } from '../../api/problem.js';
import type { StartedByWebhook } from './start-by-webhook.js';

const lingerMs = 2_000;
const bodiless = new Set([204, 205, 304]);

/** Ответ узла, если его дождались; иначе 202 с именем выполнения: оно идёт дальше само. */
export function answerStarted(response: ServerResponse, { taskId, reply }: StartedByWebhook): void {
  if (!reply) {
    send(response, 202, 'application/json', JSON.stringify({ taskId }));
    return;
  }
  const { status, body } = reply;
  const [type, text] = contentOf(body);
  send(response, status, type, bodiless.has(status) ? '' : text);
}

export function answerProblem(
  request: IncomingMessage,
  response: ServerResponse,
  error: DomainError,
  requestId: string,
): void {
  const problem = problemOf(error, localeOf(request.headers['accept-language']), requestId);
  const { seconds, methods } = error.parameters;
  if (seconds !== undefined) response.setHeader('Retry-After', Number(seconds));
  if (typeof methods === 'string') response.setHeader('Allow', methods);
  response.setHeader('X-Request-Id', requestId);
  if (!request.complete) leaveUnread(request, response);
  send(response, problem.status, 'application/problem+json', JSON.stringify(problem));
}

/** Недочитанное тело пропускаем недолго: оборви мы его сразу, отправитель не увидел бы отказа. */
function leaveUnread(request: IncomingMessage, response: ServerResponse): void {
  response.shouldKeepAlive = false;
  request.resume();
  AbortSignal.timeout(lingerMs).addEventListener('abort', () => request.destroy());
}

function contentOf(body: Json): readonly [type: string, text: string] {
  if (typeof body === 'string') return ['text/plain; charset=utf-8', body];
  return ['application/json', JSON.stringify(body)];
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(text);
}
