import { Injectable } from '@nestjs/common';
import { Activities } from '../activities/activities.js';
import { Delivery } from '../delivery/delivery.js';
import { WebhookWaiters } from '../desk/webhook-waiters.js';
import type { CommittedTurn } from '../turn/committed-turn.js';
import { AfterHooks } from '../hooks/after-hooks.js';
import { LiveFacts } from './live-facts.js';
import { startedIn } from './started-in.js';

/** Что следует за записанным ходом: отправка, действия, вести страницам. */
@Injectable()
export class Aftermath {
  constructor(
    private readonly delivery: Delivery,
    private readonly activities: Activities,
    private readonly live: LiveFacts,
    private readonly waiters: WebhookWaiters,
    private readonly hooks: AfterHooks,
  ) {}

  readonly follow = (turn: CommittedTurn): void => {
    for (const id of turn.writes.dropped) this.delivery.drop(id);
    const orders = turn.document.orders();
    if (orders.length > 0) this.delivery.take(orders);
    this.cancelDropped(turn);
    this.hooks.follow(turn);
    const started = turn.document.tasks.flatMap((row) => {
      const lane = turn.lanes.get(row.laneId);
      return lane ? startedIn(row, lane, turn.now) : [];
    });
    if (started.length > 0) this.activities.begin(started);
    for (const { requestId, status, body } of turn.writes.answers) {
      this.waiters.answer(requestId, status, body);
    }
    this.live.tell(turn);
  };

  /** Действие, которого выполнение больше не ждёт, делать незачем. */
  private cancelDropped({ memory, document }: CommittedTurn): void {
    for (const row of document.tasks) {
      const before = memory.before.get(row.id)?.pending ?? [];
      if (before.length === 0) continue;
      const left = new Set(row.pending.map(({ step }) => step));
      for (const { step } of before) if (!left.has(step)) this.activities.cancel(row.id, step);
    }
  }
}
