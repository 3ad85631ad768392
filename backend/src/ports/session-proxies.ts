/** Прокси, через который аккаунт ходит в Telegram. `secret` — только у `mtproto`. */
export interface ProxySettings {
  readonly kind: 'socks5' | 'http' | 'mtproto';
  readonly host: string;
  readonly port: number;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly secret?: string | undefined;
}

/** Прокси аккаунтов. */
export abstract class SessionProxies {
  /** Прокси аккаунта; `undefined` — ходит напрямую. Испорченный конверт бросает. */
  abstract of(sessionId: string): Promise<ProxySettings | undefined>;
}
