import type { Clock } from '../../ports/clock.js';
import type { OrderDesk } from '../telegram-outbound/order-desk.js';
import { within } from '../telegram-net/within.js';
import { again } from '../telegram-outbound/refuse.js';

/** Дверь к столу поручений: открыта, пока есть связь; закрытая отвечает сразу, запертая на время — ждёт. */
export class DeskDoor {
  private desk = Promise.withResolvers<OrderDesk>();
  private settled = false;

  constructor(
    private readonly clock: Pick<Clock, 'wait'>,
    private readonly patienceMs: number,
  ) {}

  open(desk: OrderDesk): void {
    this.renew();
    this.settled = true;
    this.desk.resolve(desk);
  }

  /** Пока не откроют снова, каждый получает этот отказ. */
  shut(refusal: Error): void {
    this.renew();
    this.settled = true;
    // Отказ узнают те, кто ждёт; если не ждёт никто, это не сбой.
    this.desk.promise.catch(() => undefined);
    this.desk.reject(refusal);
  }

  /** Связь вот-вот будет: пришедшие ждут. */
  expect(): void {
    if (this.settled) this.renew();
    this.settled = false;
  }

  async pass(signal: AbortSignal): Promise<OrderDesk> {
    signal.throwIfAborted();
    const desk = await within(this.desk.promise, {
      clock: this.clock,
      ms: this.patienceMs,
      signal,
    });
    signal.throwIfAborted();
    if (!desk) throw again('OFFLINE', 'Связи с Telegram сейчас нет');
    return desk;
  }

  private renew(): void {
    if (this.settled) this.desk = Promise.withResolvers<OrderDesk>();
  }
}
