import type { MessageTarget } from '@zveno/contracts/engine-command.js';
import type { ChannelLine, Order } from '../../ports/channel.js';
import type { Clock } from '../../ports/clock.js';
import { typingTime } from './governor/typing-time.js';
import { orderOf, targetOf } from './order-of.js';
import type { OrderRow } from './order-row.js';
import { notSentYet, type SentMessages } from './sent-messages.js';
import { settleAgain, settleFailed, type Settled } from './settle.js';

/** Telegram гасит «печатает…» через шесть секунд. */
const typingShownMs = 5_000;

const targetMissing = {
  code: 'delivery.target-missing',
  message: 'Сообщения, с которым надо было это сделать, нет: оно не отправлено или отменено.',
};
const targetWaiting = {
  code: 'delivery.target-waiting',
  message: 'Сообщение, с которым надо это сделать, ещё не отправлено.',
};

/** Поручение без набора и с известной целью готово сразу; остальным нужна подготовка. */
export function readyOrder(row: OrderRow, sent: SentMessages): Order | undefined {
  const target = targetOf(row);
  const found = target && sent.recall(row, target);
  if (target && !found) return undefined;
  const { draft } = row.payload;
  return draft.kind === 'send' && draft.typing ? undefined : orderOf(row, found);
}

/** Находит цель поручения в базе; исход вместо поручения — цели нет или она ещё не отправлена. */
export async function findOrder(
  row: OrderRow,
  sent: SentMessages,
  clock: Clock,
): Promise<Order | Settled> {
  const target = targetOf(row);
  const found = target && (await find(row, target, sent));
  if (found === notSentYet) return settleAgain(row, targetWaiting, clock.now());
  const order = target && !found ? undefined : orderOf(row, found);
  return order ?? settleFailed(row, targetMissing, clock.now());
}

/** База, которая не ответила, — повод спросить позже, а не отказ. */
async function find(row: OrderRow, target: MessageTarget, sent: SentMessages) {
  try {
    return await sent.find(row, target);
  } catch {
    return notSentYet;
  }
}

/** Показывает набор столько, сколько он длился бы у человека. Отказ канала показать его отправке не мешает. */
export async function showTyping(
  row: OrderRow,
  line: ChannelLine,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const { draft } = row.payload;
  if (draft.kind !== 'send' || !draft.typing) return;
  const until = clock.now() + typingTime(draft.typing, draft.text);
  while (clock.now() < until && !signal.aborted) {
    const shown = line.perform({ kind: 'typing', chat: row.chat }, signal);
    void shown.catch(() => undefined);
    await clock.wait(Math.min(typingShownMs, until - clock.now()), signal);
  }
}
