import type { Connection } from '../transport/connection.js';
import type { AuthKey } from './auth-key.js';

/** Все ключи дата-центра. */
export class KeyRing {
  private readonly keys = new Map<bigint, AuthKey>();

  add(key: AuthKey): AuthKey {
    this.keys.set(key.id, key);
    return key;
  }

  find(id: bigint): AuthKey | undefined {
    return this.keys.get(id);
  }

  /** Ключ забыт совсем: следующее сообщение получит ошибку транспорта −404. */
  forget(key: AuthKey): void {
    this.keys.delete(key.id);
  }

  /** Соединение закрылось: ключ больше никто через него не держит. */
  release(connection: Connection): void {
    for (const key of this.keys.values()) key.release(connection);
  }
}
