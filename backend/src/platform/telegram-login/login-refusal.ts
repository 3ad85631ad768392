import { DomainError, type ErrorKind } from '@zveno/contracts/domain-error.js';
import type { ErrorCode } from '@zveno/contracts/error-texts.js';
import { MtArgumentError, MtUnsupportedError, tl } from '@mtcute/core';

type Refused = readonly [code: ErrorCode, kind: ErrorKind];

const phoneInvalid: Refused = ['telegram.phone-invalid', 'invalid'];
const codeInvalid: Refused = ['telegram.code-invalid', 'invalid'];
const phoneFlood: Refused = ['telegram.phone-flood', 'busy'];
const accountBanned: Refused = ['telegram.account-banned', 'conflict'];
const apiInvalid: Refused = ['telegram.api-id-invalid', 'unavailable'];
const notAuthorised: Refused = ['telegram.not-authorised', 'invalid'];
const officialApp: Refused = ['telegram.official-app-needed', 'conflict'];

const refusals: ReadonlyMap<string, Refused> = new Map([
  ['PHONE_NUMBER_INVALID', phoneInvalid],
  ['PHONE_NUMBER_UNOCCUPIED', ['telegram.phone-unregistered', 'invalid']],
  ['PHONE_NUMBER_BANNED', ['telegram.phone-banned', 'conflict']],
  ['PHONE_NUMBER_FLOOD', phoneFlood],
  ['PHONE_PASSWORD_FLOOD', phoneFlood],
  ['PHONE_CODE_INVALID', codeInvalid],
  ['PHONE_CODE_EMPTY', codeInvalid],
  ['PHONE_CODE_EXPIRED', ['telegram.code-expired', 'invalid']],
  ['PHONE_CODE_HASH_EMPTY', ['telegram.code-expired', 'invalid']],
  ['SEND_CODE_UNAVAILABLE', ['telegram.code-unavailable', 'conflict']],
  ['PHONE_PASSWORD_PROTECTED', officialApp],
  ['UPDATE_APP_TO_LOGIN', officialApp],
  ['PASSWORD_HASH_INVALID', ['telegram.password-invalid', 'invalid']],
  ['API_ID_INVALID', apiInvalid],
  ['API_ID_PUBLISHED_FLOOD', apiInvalid],
  ['USER_DEACTIVATED', ['telegram.account-deleted', 'conflict']],
  ['USER_DEACTIVATED_BAN', accountBanned],
  ['AUTH_KEY_UNREGISTERED', notAuthorised],
  ['AUTH_KEY_INVALID', notAuthorised],
  ['AUTH_KEY_DUPLICATED', notAuthorised],
  ['SESSION_REVOKED', notAuthorised],
  ['SESSION_EXPIRED', notAuthorised],
]);

/** Отказ Telegram словами и постоянным кодом; сбои самой программы проходят как есть. */
export function loginRefusal(error: unknown, now: number): unknown {
  // Так библиотека говорит о двух ответах Telegram: «сначала зарегистрируйтесь» и «код только за плату».
  if (error instanceof MtUnsupportedError) {
    return new DomainError('telegram.phone-unregistered', 'invalid');
  }
  if (error instanceof MtArgumentError) {
    return new DomainError('telegram.official-app-needed', 'conflict');
  }
  if (!(error instanceof tl.RpcError)) return error;
  if (tl.RpcError.is(error, 'FLOOD_WAIT_%d')) {
    const { seconds } = error;
    const parameters = { seconds, until: now + seconds * 1000 };
    return new DomainError('telegram.flood', 'busy', parameters);
  }
  const [code, kind] = refusals.get(error.text) ?? [];
  if (code && kind) return new DomainError(code, kind);
  return new DomainError('telegram.refused', 'unavailable', { error: error.text });
}
