import type { Refusal } from '../../ports/channel.js';
import { AccountCaller } from '../telegram-outbound/account-caller.js';
import { ChatHistory } from '../telegram-outbound/chat-history.js';
import { ChatOrders } from '../telegram-outbound/chat-orders.js';
import { OrderDesk } from '../telegram-outbound/order-desk.js';
import { PeerBook } from '../telegram-outbound/peer-book.js';
import { SendOrder } from '../telegram-outbound/send-order.js';
import type { LineParts } from './line-parts.js';
import type { LineStatus } from './line-status.js';
import type { LiveConnection } from './live-connection.js';

/** Стол поручений этой связи; отказы, которые касаются всего аккаунта, видны в его состоянии. */
export function deskOf(
  { clock, tempo }: Pick<LineParts, 'clock' | 'tempo'>,
  { client, own }: Pick<LiveConnection, 'client' | 'own'>,
  status: LineStatus,
): OrderDesk {
  const caller = new AccountCaller(client, tempo.answer);
  return new OrderDesk({
    book: new PeerBook(caller),
    send: new SendOrder(caller, own),
    chat: new ChatOrders(caller),
    history: new ChatHistory(caller),
    clock,
    refused: (refusal) => {
      tellPerson(refusal, status, clock.now());
    },
  });
}

/** О снятой заморозке Telegram не говорит: через час отказ либо повторится, либо нет. */
const frozenMs = 3600 * 1000;

/** Остановки показывает регулятор: он знает их срок и то, что их снял человек. */
function tellPerson({ error }: Refusal, status: LineStatus, now: number): void {
  if (error.code === 'FROZEN_METHOD_INVALID') status.limited('account-frozen', now + frozenMs);
}
