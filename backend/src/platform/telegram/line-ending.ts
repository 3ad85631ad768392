import type { SessionReason, SessionStatus } from '@zveno/contracts/session-state.js';

/** Конец связи, после которого соединяться нельзя, пока человек не сделает своего. */
export interface LineEnding {
  readonly status: SessionStatus;
  readonly reason: SessionReason;
  /** Ключ мёртв: хранить его незачем. */
  readonly wipe: boolean;
}

export const revoked: LineEnding = {
  status: 'logged-out',
  reason: 'revoked-in-telegram',
  wipe: true,
};
const usedElsewhere: LineEnding = { status: 'logged-out', reason: 'used-elsewhere', wipe: true };
/** Ключ остаётся: после удачной апелляции он снова годен. */
const banned: LineEnding = { status: 'failed', reason: 'account-banned', wipe: false };

const endings: ReadonlyMap<string, LineEnding> = new Map([
  ['AUTH_KEY_UNREGISTERED', revoked],
  ['AUTH_KEY_INVALID', revoked],
  ['SESSION_REVOKED', revoked],
  ['SESSION_EXPIRED', revoked],
  ['AUTH_KEY_DUPLICATED', usedElsewhere],
  ['USER_DEACTIVATED', banned],
  ['USER_DEACTIVATED_BAN', banned],
  ['PHONE_NUMBER_BANNED', banned],
]);

/** Чем кончается связь после этой ошибки; `undefined` — не кончается. */
export function endingAfter(error: string): LineEnding | undefined {
  return endings.get(error);
}

const all: readonly LineEnding[] = [revoked, usedElsewhere, banned];

/** Конец, записанный в хранилище прежним владельцем. */
export function endingNamed(reason: string): LineEnding | undefined {
  return all.find((each) => each.reason === reason);
}
