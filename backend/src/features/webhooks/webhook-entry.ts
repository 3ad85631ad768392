import { randomUUIDv7 } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { answerProblem, answerStarted } from './answer.js';
import { readBody } from './read-body.js';
import { StartByWebhook } from './start-by-webhook.js';
import { WebhookGate } from './webhook-gate.js';

/** Начало адресов всех вебхуков. */
export const hooksPath = '/hooks/';

/** Дверь для чужих программ: прямо с сервера HTTP, минуя Express — запросов бывает много, а путь у них один. */
@Injectable()
export class WebhookEntry {
  private readonly log = new Logger(WebhookEntry.name);

  constructor(
    private readonly gate: WebhookGate,
    private readonly start: StartByWebhook,
  ) {}

  /** Отвечает на запрос с адресом `/hooks/<ключ>`. Не бросает. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const door = await this.gate.enter(keyIn(request.url ?? ''), request);
      const body = await readBody(request);
      await this.gate.checkSignature(door, request, body);
      const started = await this.start.run(door, request, body, () => goneOf(response));
      answerStarted(response, started);
    } catch (error) {
      const requestId = randomUUIDv7();
      const known = error instanceof DomainError ? error : this.incident(error, requestId);
      answerProblem(request, response, known, requestId);
    }
  }

  private incident(error: unknown, incident: string): DomainError {
    this.log.error({ err: error, incident }, 'Вебхук не принят');
    return new DomainError('request.internal', 'unavailable', { incident });
  }
}

function keyIn(url: string): string {
  const end = url.indexOf('?');
  return url.slice(hooksPath.length, end < 0 ? undefined : end);
}

/** Отправитель оборвал соединение: ждать ответа узла больше некому. */
function goneOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) gone.abort();
  });
  return gone.signal;
}
