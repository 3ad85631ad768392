import type { StoredLogin } from './auth-key-vault.js';
import type { SessionStringFormat } from './session-string.js';

/** Высланный код: куда он ушёл и что делать, если не дошёл. */
export interface CodeSent {
  readonly hash: string;
  /** `app` — в открытый Telegram, `sms`, `call`, `email` и прочие виды Telegram. */
  readonly kind: string;
  /** Сколько в коде знаков; 0 — неизвестно. */
  readonly length: number;
  /** Куда уйдёт следующий код; `none` — другого пути нет. */
  readonly next: string;
  /** Через сколько секунд можно просить код ещё раз. */
  readonly timeout: number;
}

/** Код QR: его сканируют в Telegram на телефоне. */
export interface QrCode {
  readonly url: string;
  /** Когда сменится другим, мс UTC. */
  readonly expiresAt: number;
}

export interface TelegramUser {
  readonly id: number;
  readonly name: string;
  readonly username: string | undefined;
  readonly phone: string | undefined;
}

/** Чем кончился шаг: вошли или Telegram спрашивает пароль двухэтапной проверки. */
export type Entry =
  | { readonly kind: 'signed-in'; readonly user: TelegramUser }
  | { readonly kind: 'password'; readonly hint: string | undefined };

/**
 * Соединение одного входа. Ключ в нём новый и в хранилище ещё не лежит, поэтому право на дорожку
 * не нужно. Отказы Telegram — `DomainError` с кодом `telegram.…`; соединение живёт до `close`.
 */
export interface LoginClient {
  sendCode(phone: string): Promise<CodeSent>;
  resendCode(phone: string, hash: string): Promise<CodeSent>;
  signIn(phone: string, hash: string, code: string): Promise<Entry>;
  checkPassword(password: string): Promise<Entry>;
  /** Показывает код QR и сменяет его, пока не отсканируют или не сработает `signal` (тогда бросает). */
  scan(show: (qr: QrCode) => Promise<void>, signal: AbortSignal): Promise<Entry>;
  /** Чей это вход; вход, которого Telegram не знает, — отказ `telegram.not-authorised`. */
  self(): Promise<TelegramUser>;
  /** Отзывает ключ в Telegram; `false` — Telegram не ответил, и ключ, возможно, ещё жив. Не бросает. */
  logOut(): Promise<boolean>;
  /** Всё, с чем следующий шаг продолжит вход, хоть в другом процессе. */
  memory(): StoredLogin;
  /** Готовый вход для хранилища: ключ того дата-центра, где живёт аккаунт. */
  result(): StoredLogin;
  close(): Promise<void>;
}

/** Вход аккаунта, который выгружают. */
export interface Exported {
  readonly sessionId: string;
  readonly userId: number;
  readonly login: StoredLogin;
}

/** Вход в Telegram. */
export abstract class TelegramLogin {
  /** Соединение через прокси аккаунта. Без api_id — отказ `telegram.api-id-missing`. */
  abstract open(sessionId: string, memory?: StoredLogin): Promise<LoginClient>;

  /**
   * Вход из строки сеанса. Адрес дата-центра берётся свой, а не из строки: чужая строка не должна
   * посылать сервер куда угодно. Негодная строка — `SessionStringBroken`.
   */
  abstract read(text: string, format?: SessionStringFormat): StoredLogin;

  /** Записывает вход строкой другой библиотеки. */
  abstract write(format: SessionStringFormat, exported: Exported): Promise<string>;
}
