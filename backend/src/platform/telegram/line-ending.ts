import type { SessionReason, SessionStatus } from '@zveno/contracts/session-state.js';

/** Конец связи, после которого соединяться нельзя, пока человек не сделает своего. */
export interface LineEnding {
  readonly status: SessionStatus;
  readonly reason: SessionReason;
  /** Что с ключом: мёртв — стирается; запрещён — лежит до нового входа; годен — виноват не он. */
  readonly key: 'dead' | 'barred' | 'good';
}

export const revoked: LineEnding = {
  status: 'logged-out',
  reason: 'revoked-in-telegram',
  key: 'dead',
};
const usedElsewhere: LineEnding = { status: 'logged-out', reason: 'used-elsewhere', key: 'dead' };
/** Ключ не стирается: после удачной апелляции он снова годен. */
const banned: LineEnding = { status: 'failed', reason: 'account-banned', key: 'barred' };
/** Удалён самим владельцем; ключ лежит: он ничего не стоит, а стёртый не вернуть, если Telegram передумает. */
const deleted: LineEnding = { status: 'failed', reason: 'account-deleted', key: 'barred' };
const appRefused: LineEnding = { status: 'failed', reason: 'api-id-refused', key: 'good' };

const endings: ReadonlyMap<string, LineEnding> = new Map([
  ['AUTH_KEY_UNREGISTERED', revoked],
  ['AUTH_KEY_INVALID', revoked],
  ['SESSION_REVOKED', revoked],
  ['SESSION_EXPIRED', revoked],
  ['AUTH_KEY_DUPLICATED', usedElsewhere],
  ['USER_DEACTIVATED', deleted],
  ['USER_DEACTIVATED_BAN', banned],
  ['PHONE_NUMBER_BANNED', banned],
  ['API_ID_INVALID', appRefused],
  ['API_ID_PUBLISHED_FLOOD', appRefused],
  ['UPDATE_APP_TO_LOGIN', appRefused],
]);

/** Чем кончается связь после этой ошибки; `undefined` — не кончается. */
export function endingAfter(error: string): LineEnding | undefined {
  return endings.get(error);
}

const all: readonly LineEnding[] = [revoked, usedElsewhere, banned, deleted];

/** Конец, записанный в хранилище прежним владельцем. */
export function endingNamed(reason: string): LineEnding | undefined {
  return all.find((each) => each.reason === reason);
}
