/** Всё, что нужно приложению, когда окружение прочитано, а база и ключи готовы. */
export abstract class AppConfig {
  abstract readonly roles: readonly ('api' | 'worker')[];
  abstract readonly host: string;
  abstract readonly port: number;
  /** Адрес базы данных со схемой последней версии. */
  abstract readonly databaseUrl: string;
  abstract readonly redisUrl: string | undefined;
  abstract readonly secrets: InstallationSecrets;
}

/** Ключи установки; лежат в папке данных с правами 0600 или приходят из окружения. */
export interface InstallationSecrets {
  /** Ключ подписи билетов доступа, 32 байта в base64url. */
  readonly accessTokenKey: string;
  /** Ключи шифрования секретов по имени; шифрует последний, расшифровывают все. */
  readonly masterKeys: Readonly<Record<string, string>>;
}
