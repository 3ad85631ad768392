import type { EntityManager } from 'typeorm';

/** Постоянный ключ одного дата-центра Telegram: 256 байт, полный вход в аккаунт в обход пароля. */
export interface StoredAuthKey {
  readonly dc: number;
  readonly key: Uint8Array;
}

/** Строка памяти клиента MTProto, которая должна лечь рядом с ключами: главный дата-центр, кто вошёл. */
export interface StoredMemory {
  readonly key: string;
  readonly value: Uint8Array;
}

/** Вход в Telegram целиком: с ним аккаунт выходит на связь. */
export interface StoredLogin {
  readonly keys: readonly StoredAuthKey[];
  readonly memory: readonly StoredMemory[];
}

/**
 * Входы аккаунтов в Telegram. Ключи лежат только запечатанными, открывает их владелец дорожки аккаунта.
 *
 * Соединение с ключом из хранилища вправе открыть лишь владелец дорожки: двое с одним ключом его убивают.
 */
export abstract class AuthKeyVault {
  /**
   * Кладёт новый вход того же Telegram-аккаунта вместо прежнего: прежние ключи и место в обновлениях стираются
   * той же записью, адреса собеседников остаются.
   */
  abstract replace(sessionId: string, login: StoredLogin, manager: EntityManager): Promise<void>;

  /** Вход аккаунта; `undefined` — входа нет. Испорченный конверт бросает. */
  abstract read(sessionId: string): Promise<StoredLogin | undefined>;

  /** Лежит ли уже этот ключ у какого-нибудь аккаунта: второе соединение с ним погубит оба. */
  abstract holds(key: Uint8Array): Promise<boolean>;

  /**
   * Стирает вход вышедшего или удалённого аккаунта, когда ключ отозван. Аккаунт, в который тем временем
   * вошли снова, не трогает. Поручение выйти — статус `logged-out` при ключах в хранилище.
   */
  abstract forget(sessionId: string): Promise<void>;

  /** Стирает ключи и всю память клиента. */
  abstract wipe(sessionId: string, manager: EntityManager): Promise<void>;
}
