import {
  type ChannelLine,
  type Order,
  OrderRefused,
  type PastMessage,
  type Refusal,
  type Sent,
} from '../../../src/ports/channel.js';
import type { Clock } from '../../../src/ports/clock.js';

export interface Performed {
  readonly order: Order;
  readonly at: number;
}

/** Канал в памяти: исполняет поручения, ведёт им счёт и отказывает, когда так решит тест. */
export class RecordingLine implements ChannelLine {
  readonly performed: Performed[] = [];
  private readonly ending = Promise.withResolvers<boolean>();
  /** Разрешается, когда связь закрыли. */
  readonly closed = this.ending.promise;
  private number = 100;
  private readonly watchers: (() => void)[] = [];

  /** @param refuse отказ на поручение или `undefined` — выполнить */
  constructor(
    private readonly clock: Clock,
    public refuse: (order: Order, tries: number) => Refusal | undefined = () => undefined,
    private readonly work: (order: Order, signal: AbortSignal) => Promise<void> = async () => {},
  ) {}

  async perform(order: Order, signal: AbortSignal): Promise<Sent> {
    const tries = this.performed.filter(({ order: it }) => isSame(it, order)).length;
    this.performed.push({ order, at: this.clock.now() });
    for (const told of this.watchers.splice(0)) told();
    await this.work(order, signal);
    const refusal = this.refuse(order, tries);
    if (refusal) throw new OrderRefused(refusal);
    if (order.kind !== 'send') return {};
    this.number += 1;
    return { message: this.number };
  }

  history(): Promise<readonly PastMessage[]> {
    return Promise.resolve([]);
  }

  async close(): Promise<void> {
    this.ending.resolve(true);
    await this.closed;
  }

  /** Тексты отправленного по порядку. */
  get texts(): readonly string[] {
    return this.performed.flatMap(({ order }) => (order.kind === 'send' ? order.text : []));
  }

  /** Ждёт, пока поручений не станет столько. */
  async reached(count: number): Promise<void> {
    while (this.performed.length < count) {
      await new Promise<void>((resolve) => this.watchers.push(resolve));
    }
  }
}

const isSame = (one: Order, other: Order) =>
  one.kind === 'send' && other.kind === 'send' && one.randomId === other.randomId;
