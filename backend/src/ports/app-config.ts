/** Всё, что нужно приложению, когда окружение прочитано, а база и ключи готовы. */
export abstract class AppConfig {
  abstract readonly roles: readonly Role[];
  abstract readonly host: string;
  abstract readonly port: number;
  /** Сколько обратных прокси стоит перед приложением: столько записей X-Forwarded-For заслуживают доверия. */
  abstract readonly trustedProxies: number;
  /** Сколько запросов в минуту принимает API с одного адреса. */
  abstract readonly requestsPerMinute: number;
  /** Адрес базы данных со схемой последней версии. */
  abstract readonly databaseUrl: string;
  abstract readonly redisUrl: string | undefined;
  /** Папка собранного интерфейса. */
  abstract readonly frontendDir: string;
  abstract readonly plugins: PluginPlaces;
  abstract readonly log: LogSettings;
  abstract readonly secrets: InstallationSecrets;
  /** Свой дата-центр вместо серверов Telegram; без него — настоящий Telegram. */
  abstract readonly telegramServer: TelegramServer | undefined;
}

/** Где плагины лежат и где исполняются. */
export interface PluginPlaces {
  /** Папки, за которыми следят: в каждой подпапке с `plugin.json` — плагин. */
  readonly folders: readonly string[];
  /** Куда раскладывают код для потоков. */
  readonly codeDir: string;
}

export type Role = 'api' | 'worker';

export interface LogSettings {
  readonly level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly pretty: boolean;
}

/** Ключи установки; лежат в папке данных с правами 0600 или приходят из окружения. */
export interface InstallationSecrets {
  /** Ключ подписи билетов доступа, 32 байта в base64url. */
  readonly accessTokenKey: string;
  /** Ключи шифрования секретов по имени; шифрует последний, расшифровывают все. */
  readonly masterKeys: Readonly<Record<string, string>>;
}

/** Дата-центр, к которому подключаться, и ключ, которому верить. */
export interface TelegramServer {
  readonly dcId: number;
  readonly host: string;
  readonly port: number;
  readonly publicKeyPem: string;
}
