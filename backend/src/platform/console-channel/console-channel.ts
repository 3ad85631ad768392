import {
  Channel,
  type ChannelLine,
  type Inlet,
  type LineHold,
  type Order,
  type Sent,
} from '../../ports/channel.js';
import type { Clock } from '../../ports/clock.js';

/**
 * Канал тест-чата: собеседник сидит в редакторе, и сеть не нужна. Отправленное уже лежит в `outbox` — оттуда
 * его читает страница; канал только называет номера сообщений. Отказов у него нет.
 */
export class ConsoleChannel extends Channel {
  readonly name = 'console';
  private last = 0;

  constructor(private readonly clock: Clock) {
    super();
  }

  override open(_hold: LineHold, inlet: Inlet): ChannelLine {
    inlet.report({ status: 'online', reason: 'online' });
    return {
      perform: (order) => Promise.resolve(this.perform(order)),
      history: () => Promise.resolve([]),
      close: () => Promise.resolve(),
    };
  }

  private perform(order: Order): Sent {
    return order.kind === 'send' ? { message: this.nextMessage() } : {};
  }

  /** Номер растёт и после смены процесса: он не меньше времени. */
  private nextMessage(): number {
    this.last = Math.max(this.last + 1, this.clock.now());
    return this.last;
  }
}
