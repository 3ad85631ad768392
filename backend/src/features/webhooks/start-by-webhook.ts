import { randomUUIDv7 } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';
import { DataSource } from 'typeorm';
import { Clock } from '../../ports/clock.js';
import { EventDesk } from '../../runtime/desk/event-desk.js';
import type { StartEvent } from '../../runtime/desk/lane-event.js';
import { type WebhookReply, WebhookWaiters } from '../../runtime/desk/webhook-waiters.js';
import { bodyOf, headersOf, pairsOf } from './request-facts.js';
import type { OpenDoor } from './webhook-gate.js';

const longestKey = 200;

/** Начатое выполнение; ответ узла — если дверь его ждёт и дождалась. */
export interface StartedByWebhook {
  readonly taskId: string;
  readonly reply?: WebhookReply | undefined;
}

/** Начинает выполнение по принятому запросу и, если так велит дверь, ждёт ответа его узла. */
@Injectable()
export class StartByWebhook {
  constructor(
    private readonly database: DataSource,
    private readonly desk: EventDesk,
    private readonly waiters: WebhookWaiters,
    private readonly clock: Clock,
  ) {}

  /** Возвращается, когда событие записано. Ждать ответа узла перестаёт, когда сработал `gone`: отправитель ушёл. */
  async run(
    door: OpenDoor,
    request: IncomingMessage,
    body: Buffer,
    gone: () => AbortSignal,
  ): Promise<StartedByWebhook> {
    const key = keyOf(request);
    const fresh = randomUUIDv7();
    const taskId = key === undefined ? fresh : await this.nameOf(door, key, fresh);
    const event = this.eventOf(door, request, body, taskId);
    const start = key === undefined ? event : { ...event, key: scoped(door, key) };
    const lane = await this.desk.laneFor({ chainId: door.chainId, key: key ?? taskId });
    if (door.rules.reply === 'now') {
      await this.desk.place(lane, [start]);
      return { taskId };
    }
    const reply = this.waiters.wait(taskId, door.patience * 1_000, gone());
    await this.desk.place(lane, [{ ...start, requestId: taskId }]);
    return { taskId, reply: await reply };
  }

  /** Повтор с тем же ключом получает имя уже начатого выполнения. */
  private async nameOf(door: OpenDoor, key: string, fresh: string): Promise<string> {
    const [row] = await this.database.query<{ taskId: string }[]>(
      `insert into webhook_keys as known (chain_id, node_id, key, task_id) values ($1, $2, $3, $4)
       on conflict (chain_id, node_id, key) do update set task_id = known.task_id
       returning task_id as "taskId"`,
      [door.chainId, door.nodeId, key, fresh],
    );
    return row?.taskId ?? fresh;
  }

  private eventOf(
    { chainId, nodeId, rules }: OpenDoor,
    { method = '', url = '', headers }: IncomingMessage,
    body: Buffer,
    taskId: string,
  ): StartEvent {
    const asked = url.indexOf('?');
    return {
      kind: 'start',
      taskId,
      chainId,
      event: {
        kind: 'webhook',
        id: taskId,
        at: this.clock.now(),
        node: nodeId,
        method,
        query: asked < 0 ? {} : pairsOf(url.slice(asked + 1)),
        headers: headersOf(headers, rules.signature?.header),
        body: bodyOf(body, headers['content-type'] ?? ''),
      },
    };
  }
}

const scoped = ({ chainId, nodeId }: OpenDoor, key: string) =>
  `webhook:${chainId}:${nodeId}:${key}`;

function keyOf({ headers }: IncomingMessage): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && key !== '' && key.length <= longestKey) return key;
  const problem = fieldProblem('Idempotency-Key', {
    ru: `нужен один ключ длиной до ${longestKey} знаков`,
    en: `one key of up to ${longestKey} characters is needed`,
  });
  throw new DomainError('request.invalid', 'invalid', {}, [problem]);
}
