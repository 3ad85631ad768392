import { Logger } from '@nestjs/common';
import { type ChannelLine, type Order, OrderRefused } from '../../ports/channel.js';
import type { Clock } from '../../ports/clock.js';
import type { OrderRow } from './order-row.js';
import {
  settleAgain,
  type Settled,
  settleRefused,
  settleSent,
  settleUnexpected,
} from './settle.js';

/** Дольше одного поручения не ждут: молчащая связь не должна навсегда занять чат. */
const performMs = 120_000;

const silent = { code: 'delivery.no-answer', message: 'Канал связи не ответил вовремя.' };

/** Выполняет одно поручение; `undefined` — работу прервали, исход неизвестен, строку повторит следующий. */
export class OrderRun {
  private readonly log = new Logger(OrderRun.name);

  constructor(
    private readonly clock: Clock,
    private readonly cut: AbortSignal,
  ) {}

  async perform(row: OrderRow, order: Order, line: ChannelLine): Promise<Settled | undefined> {
    const late = AbortSignal.timeout(performMs);
    try {
      const { message } = await line.perform(order, AbortSignal.any([this.cut, late]));
      return settleSent(row, message, this.clock.now());
    } catch (error) {
      if (error instanceof OrderRefused) return settleRefused(row, error, this.clock.now());
      if (this.cut.aborted) return undefined;
      if (late.aborted) return settleAgain(row, silent, this.clock.now());
      this.log.error({ err: error, order: row.id }, 'Канал связи упал на поручении');
      return settleUnexpected(row, error, this.clock.now());
    }
  }
}
