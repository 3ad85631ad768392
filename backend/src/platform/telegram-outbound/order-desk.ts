import { randomInt } from 'node:crypto';
import type { tl } from '@mtcute/core';
import {
  type HistoryWanted,
  type Order,
  OrderRefused,
  type PastMessage,
  type Refusal,
  type Sent,
} from '../../ports/channel.js';
import type { Clock } from '../../ports/clock.js';
import type { ChatHistory } from './chat-history.js';
import type { ChatOrders } from './chat-orders.js';
import type { PeerBook } from './peer-book.js';
import { refusalOf } from './refusal-of.js';
import { rpcFailureOf } from './rpc-error-text.js';
import type { SendOrder } from './send-order.js';

/** Ошибки, после которых адрес собеседника спрашивают заново. */
const staleAddress: ReadonlySet<string> = new Set([
  'PEER_ID_INVALID',
  'USER_ID_INVALID',
  'CHANNEL_INVALID',
  'CHAT_ID_INVALID',
  'ACCESS_HASH_INVALID',
]);

/** Запас к названному сроку, мс: вернувшийся в самый миг рискует получить отказ ещё раз. */
const [leastSpareMs, mostSpareMs] = [100, 1_000];

/** Чем пользуется стол поручений. */
export interface DeskParts {
  readonly book: PeerBook;
  readonly send: SendOrder;
  readonly chat: ChatOrders;
  readonly history: ChatHistory;
  readonly clock: Pick<Clock, 'now'>;
  /** Отказ, о котором должно узнать и состояние аккаунта. */
  readonly refused: (refusal: Refusal) => void;
}

/** Выполняет поручения; отказ Telegram становится решением, что делать дальше. */
export class OrderDesk {
  constructor(private readonly parts: DeskParts) {}

  /** Отказ — `OrderRefused`; остановка бросается как есть: исход неизвестен. */
  async perform(order: Order, signal: AbortSignal): Promise<Sent> {
    return this.decided(
      this.withAddress(order.chat, signal, (peer) => this.run(order, peer, signal)),
    );
  }

  /** Отказы — как у поручений. */
  async history(wanted: HistoryWanted, signal: AbortSignal): Promise<readonly PastMessage[]> {
    const { history } = this.parts;
    return this.decided(
      this.withAddress(wanted.chat, signal, (peer) => history.read(wanted, peer, signal)),
    );
  }

  private async decided<Answer>(work: Promise<Answer>): Promise<Answer> {
    try {
      return await work;
    } catch (error) {
      const refusal = this.refusalIn(error);
      if (!refusal) throw error;
      this.parts.refused(refusal);
      throw new OrderRefused(refusal);
    }
  }

  private refusalIn(error: unknown): Refusal | undefined {
    const failure = rpcFailureOf(error);
    const spare = randomInt(leastSpareMs, mostSpareMs);
    return failure && refusalOf(failure, this.parts.clock.now() + spare);
  }

  private async withAddress<Answer>(
    chat: string,
    signal: AbortSignal,
    work: (peer: tl.TypeInputPeer) => Promise<Answer>,
  ): Promise<Answer> {
    const { book } = this.parts;
    const peer = await this.asked(book.find(chat, signal));
    try {
      return await work(peer);
    } catch (error) {
      if (!staleAddress.has(rpcFailureOf(error)?.name ?? '')) throw error;
      const renewed = await this.asked(book.renew(chat, signal));
      if (!renewed) throw error;
      return work(renewed);
    }
  }

  /** Подождать велели с вопросом об адресе, а не с сообщениями: остальным чатам он не нужен. */
  private async asked<Address>(address: Promise<Address>): Promise<Address> {
    try {
      return await address;
    } catch (error) {
      const refusal = this.refusalIn(error);
      if (refusal?.kind !== 'wait') throw error;
      throw new OrderRefused({ ...refusal, scope: 'chat' });
    }
  }

  private async run(order: Order, peer: tl.TypeInputPeer, signal: AbortSignal): Promise<Sent> {
    if (order.kind === 'send') return this.parts.send.run(order, peer, signal);
    await this.parts.chat.run(order, peer, signal);
    return {};
  }
}
