/** Приложение Telegram с my.telegram.org, от имени которого соединяется установка. */
export interface TelegramAppKeys {
  readonly apiId: number;
  readonly apiHash: string;
}

/** Откуда связь и вход берут приложение Telegram. */
export abstract class TelegramApp {
  /** Приложение; `undefined` — администратор вписал его не целиком. Испорченный конверт бросает. */
  abstract read(): Promise<TelegramAppKeys | undefined>;
}
