import { tl } from '@mtcute/core';
import { refusalOf } from './refusal-of.js';
import { rpcFailureOf } from './rpc-error-text.js';

const now = 1_800_000_000_000;

/** Ошибка такой, какой её бросает библиотека. */
function refusal(errorCode: number, errorMessage: string) {
  const error = tl.RpcError.fromTl({ errorCode, errorMessage });
  const failure = rpcFailureOf(error);
  if (!failure) throw new Error('не ошибка Telegram');
  return refusalOf(failure, now);
}

describe(refusalOf.name, () => {
  it.each([
    ['FLOOD_WAIT_17', 'method', 17],
    ['FLOOD_PREMIUM_WAIT_5', 'method', 5],
    ['SLOWMODE_WAIT_30', 'chat', 30],
    ['TAKEOUT_INIT_DELAY_86400', 'account', 86_400],
    ['2FA_CONFIRM_WAIT_60', 'account', 60],
    ['НЕИЗВЕСТНОЕ_ОЖИДАНИЕ_8', 'account', 8],
  ])('%s — ждать: %s, %i с', (error, scope, seconds) => {
    expect(refusal(420, error)).toMatchObject({
      kind: 'wait',
      scope,
      until: now + seconds * 1000,
    });
  });

  it.each([
    [401, 'AUTH_KEY_UNREGISTERED'],
    [401, 'SESSION_REVOKED'],
    [401, 'SESSION_EXPIRED'],
    [401, 'SESSION_PASSWORD_NEEDED'],
    [406, 'AUTH_KEY_DUPLICATED'],
    [401, 'USER_DEACTIVATED'],
    [401, 'USER_DEACTIVATED_BAN'],
    [400, 'PHONE_NUMBER_BANNED'],
    [420, 'FROZEN_METHOD_INVALID'],
    [400, 'API_ID_INVALID'],
    [400, 'API_ID_PUBLISHED_FLOOD'],
    [406, 'UPDATE_APP_TO_LOGIN'],
    [401, 'ЧТО_УГОДНО'],
  ])('%i %s — дело аккаунта: исходящие ждут человека', (code, error) => {
    expect(refusal(code, error).kind).toBe('account');
  });

  it.each([
    [500, 'AUTH_RESTART'],
    [500, 'INTERDC_2_CALL_ERROR'],
    [500, 'RPC_CALL_FAIL'],
    [500, 'RPC_MCGET_FAIL'],
    [500, 'WORKER_BUSY_TOO_LONG_RETRY'],
    [-503, 'Timeout'],
    [400, 'TIMEOUT'],
    [303, 'USER_MIGRATE_4'],
    [502, 'ЧТО_УГОДНО'],
  ])('%i %s — послать снова', (code, error) => {
    expect(refusal(code, error).kind).toBe('again');
  });

  it('PEER_FLOOD — нельзя писать незнакомым', () => {
    expect(refusal(400, 'PEER_FLOOD').kind).toBe('strangers');
  });

  it.each([
    [403, 'USER_PRIVACY_RESTRICTED'],
    [403, 'USER_IS_BLOCKED'],
    [400, 'YOU_BLOCKED_USER'],
    [400, 'INPUT_USER_DEACTIVATED'],
    [403, 'PRIVACY_PREMIUM_REQUIRED'],
    [403, 'CHAT_WRITE_FORBIDDEN'],
    [403, 'CHAT_SEND_PLAIN_FORBIDDEN'],
    [400, 'USER_BANNED_IN_CHANNEL'],
    [400, 'CHANNEL_PRIVATE'],
    [400, 'CHAT_RESTRICTED'],
    [403, 'ALLOW_PAYMENT_REQUIRED_50'],
    [400, 'PEER_ID_INVALID'],
    [400, 'CHANNEL_INVALID'],
    [400, 'USERNAME_NOT_OCCUPIED'],
    [400, 'MESSAGE_TOO_LONG'],
    [400, 'MESSAGE_EMPTY'],
    [400, 'ENTITY_BOUNDS_INVALID'],
    [400, 'MESSAGE_ID_INVALID'],
    [400, 'INPUT_METHOD_INVALID'],
  ])('%i %s — этому чату или этим содержимым никогда', (code, error) => {
    expect(refusal(code, error).kind).toBe('never');
  });

  it('называет ошибку постоянным именем, число — отдельно', () => {
    expect(refusal(420, 'FLOOD_WAIT_17').error).toEqual({
      code: 'FLOOD_WAIT',
      message: 'Telegram отказал: FLOOD_WAIT (17)',
    });
    expect(refusal(500, 'INTERDC_2_CALL_ERROR').error.code).toBe('INTERDC_CALL_ERROR');
    expect(refusal(403, 'ALLOW_PAYMENT_REQUIRED_50').error.code).toBe('ALLOW_PAYMENT_REQUIRED');
  });
});
