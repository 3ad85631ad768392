import type { ActivityFailure } from '@zveno/contracts/engine-event.js';
import type { Refusal } from '../../ports/channel.js';
import type { RpcFailure } from './rpc-error-text.js';

type Kind = Refusal['kind'];
type Scope = Extract<Refusal, { kind: 'wait' }>['scope'];

/** Просьбы подождать: чего именно. */
const waits: Readonly<Record<string, Scope>> = {
  FLOOD_WAIT: 'method',
  FLOOD_PREMIUM_WAIT: 'method',
  SLOWMODE_WAIT: 'chat',
  TAKEOUT_INIT_DELAY: 'account',
  '2FA_CONFIRM_WAIT': 'account',
};

const byKind: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  strangers: ['PEER_FLOOD'],
  account: [
    'AUTH_KEY_UNREGISTERED',
    'AUTH_KEY_INVALID',
    'AUTH_KEY_DUPLICATED',
    'SESSION_REVOKED',
    'SESSION_EXPIRED',
    'SESSION_PASSWORD_NEEDED',
    'USER_DEACTIVATED',
    'USER_DEACTIVATED_BAN',
    'PHONE_NUMBER_BANNED',
    'FROZEN_METHOD_INVALID',
    'API_ID_INVALID',
    'API_ID_PUBLISHED_FLOOD',
    'UPDATE_APP_TO_LOGIN',
  ],
  again: [
    'TIMEOUT',
    'AUTH_RESTART',
    'INTERDC_CALL_ERROR',
    'INTERDC_CALL_RICH_ERROR',
    'RPC_CALL_FAIL',
    'RPC_MCGET_FAIL',
    'WORKER_BUSY_TOO_LONG_RETRY',
    'MSG_WAIT_FAILED',
    'MSG_WAIT_TIMEOUT',
    'PHONE_MIGRATE',
    'NETWORK_MIGRATE',
    'USER_MIGRATE',
  ],
};

const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries(byKind).flatMap(([kind, names]) =>
    names.map((name) => [name, kindNamed(kind)] as const),
  ),
);

/**
 * Что делать с отказом Telegram. Чего нет в таблице, решает код: 5xx — сервер занят, 401 — вход
 * пропал, 420 — подождать, остальное — этому чату или этим содержимым нельзя.
 */
export function refusalOf(failure: RpcFailure, now: number): Refusal {
  const error: ActivityFailure = { code: failure.name, message: messageOf(failure) };
  const kind = kinds.get(failure.name) ?? kindByCode(failure);
  if (kind !== 'wait') return { kind, error };
  const until = now + (failure.number ?? usualWaitSeconds) * 1000;
  return { kind, scope: waits[failure.name] ?? 'account', until, error };
}

const usualWaitSeconds = 60;

function kindByCode({ code, name }: RpcFailure): Kind {
  if (name in waits || code === 420) return 'wait';
  if (code >= 500 || code < 0) return 'again';
  return code === 401 ? 'account' : 'never';
}

function messageOf({ name, number }: RpcFailure): string {
  return number === undefined
    ? `Telegram отказал: ${name}`
    : `Telegram отказал: ${name} (${String(number)})`;
}

function kindNamed(kind: string): Kind {
  switch (kind) {
    case 'strangers':
    case 'account':
    case 'again':
      return kind;
    default:
      throw new Error(`Неизвестный отказ ${kind}`);
  }
}
