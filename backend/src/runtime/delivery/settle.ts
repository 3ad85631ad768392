import type { ActivityFailure } from '@zveno/contracts/engine-event.js';
import type { OrderRefused } from '../../ports/channel.js';
import type { Refusal } from '../../ports/channel.js';
import { day, type Park } from './governor/pace-state.js';
import type { OrderRow, Receipt } from './order-row.js';

const longestPauseMs = 60_000;
/** Сколько раз повторять поручение, на котором канал упал с ошибкой вне своего каталога. */
const unexpectedAttempts = 5;

/** Чем кончилась попытка: что записать, что остановить и что станет с поручением. */
export interface Settled {
  readonly receipt: Receipt;
  /** Поручение повторят в этом виде; нет — с ним покончено. */
  readonly again?: OrderRow;
  readonly park?: Park;
  /** Исходящие ждут, пока аккаунт не вернётся. */
  readonly stop?: true;
}

export function settleSent(order: OrderRow, message: number | undefined, at: number): Settled {
  const number = message === undefined ? {} : { message };
  return {
    receipt: { id: order.id, state: 'sent', at, attempts: order.attempts, order, ...number },
  };
}

export function settleFailed(order: OrderRow, error: ActivityFailure, at: number): Settled {
  return { receipt: { id: order.id, state: 'failed', at, attempts: order.attempts, order, error } };
}

/** Ещё раз, через 1, 2, 4 … 60 с. */
export function settleAgain(order: OrderRow, error: ActivityFailure, at: number): Settled {
  const attempts = order.attempts + 1;
  const notBefore = at + Math.min(longestPauseMs, 1_000 * 2 ** Math.min(order.attempts, 6));
  const again = { ...order, attempts, notBefore };
  return {
    again,
    receipt: { id: order.id, state: 'waiting', at, attempts, notBefore, order, error },
  };
}

/** Чего канал не предусмотрел: повторить, но не вечно — за этим поручением ждёт весь чат. */
export function settleUnexpected(order: OrderRow, cause: unknown, at: number): Settled {
  const message = cause instanceof Error ? cause.message : String(cause);
  const error = { code: 'delivery.unexpected', message };
  const last = order.attempts + 1 >= unexpectedAttempts;
  return last ? settleFailed(order, error, at) : settleAgain(order, error, at);
}

export function settleRefused(order: OrderRow, { refusal }: OrderRefused, at: number): Settled {
  switch (refusal.kind) {
    case 'wait':
      return { ...standing(order, refusal, at), park: parkOf(order, refusal, at) };
    case 'strangers': {
      const { code, message } = refusal.error;
      const park: Park = { scope: 'strangers', since: at, until: at + day, code, message };
      return { ...standing(order, refusal, at), park };
    }
    case 'account':
      return { ...standing(order, refusal, at), stop: true };
    case 'again':
      return settleAgain(order, refusal.error, at);
    case 'never':
      return settleFailed(order, refusal.error, at);
  }
}

/** Поручение ни при чём: ждёт без срока в своей строке, срок — у остановки, и снять её можно раньше. */
function standing(order: OrderRow, { error }: Refusal, at: number): Settled {
  const { id, attempts } = order;
  const again = { ...order, notBefore: undefined };
  return { again, receipt: { id, state: 'waiting', at, attempts, order, error } };
}

function parkOf(
  { chat, payload }: OrderRow,
  { scope, until, error }: Extract<Refusal, { kind: 'wait' }>,
  since: number,
): Park {
  const name = { account: undefined, chat, method: payload.draft.kind }[scope];
  return {
    scope,
    since,
    until,
    code: error.code,
    message: error.message,
    ...(name !== undefined && { name }),
  };
}
