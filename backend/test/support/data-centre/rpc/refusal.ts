/** Ошибка метода, которую увидит клиент: `FLOOD_WAIT_3`, `PEER_ID_INVALID`… */
export class Refusal extends Error {
  readonly code: number;

  constructor(
    readonly text: string,
    code = codeOf(text),
  ) {
    super(text);
    this.code = code;
  }
}

const families: readonly (readonly [RegExp, number])[] = [
  [/_MIGRATE_\d+$/, 303],
  [/^(AUTH_KEY_DUPLICATED|UPDATE_APP_TO_LOGIN)$/, 406],
  [/^(AUTH_KEY_|SESSION_|USER_DEACTIVATED)/, 401],
  [/^(CHAT_WRITE_FORBIDDEN|CHAT_SEND_|USER_PRIVACY_RESTRICTED|ALLOW_PAYMENT_REQUIRED)/, 403],
  [/_WAIT_\d+$|^FROZEN_|_DELAY_\d+$/, 420],
  [/^(RANDOM_ID_DUPLICATE|AUTH_RESTART|RPC_|WORKER_BUSY|INTERDC_|INTERNAL)/, 500],
  [/^PERSISTENT_TIMESTAMP_OUTDATED$/, 500],
  [/^Timeout$/, -503],
];

/** Код ошибки по её имени — так, как их сочетает Telegram. */
function codeOf(text: string): number {
  return families.find(([pattern]) => pattern.test(text))?.[1] ?? 400;
}
