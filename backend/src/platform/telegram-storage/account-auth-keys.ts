import type { IAuthKeysRepository } from '@mtcute/core';
import { permanent, type PostgresAuthKeys, type StoredKey } from './postgres-auth-keys.js';

type Stored = Pick<StoredKey, 'key' | 'expiresAt'>;

/** Ключи одного аккаунта для библиотеки: читаются из памяти, пишутся в базу до возврата. */
export class AccountAuthKeys implements IAuthKeysRepository {
  private known = new Map<string, Stored>();

  constructor(
    private readonly vault: PostgresAuthKeys,
    private readonly sessionId: string,
  ) {}

  async load(): Promise<void> {
    const keys = await this.vault.keysOf(this.sessionId);
    this.known = new Map(keys.map((each) => [nameOf(each.dc, each.idx), each]));
  }

  get(dc: number): Uint8Array | null {
    return this.known.get(nameOf(dc, permanent))?.key ?? null;
  }

  set(dc: number, key: Uint8Array | null): Promise<void> {
    return this.write(dc, permanent, key);
  }

  getTemp(dc: number, idx: number): Uint8Array | null {
    const found = this.known.get(nameOf(dc, idx));
    return found && (found.expiresAt ?? 0) > Date.now() ? found.key : null;
  }

  /** `expires` приходит в секундах эпохи; библиотека местами даёт миллисекунды — различаем по величине. */
  setTemp(dc: number, idx: number, key: Uint8Array | null, expires: number): Promise<void> {
    return this.write(dc, idx, key, expires > 1e11 ? expires : expires * 1000);
  }

  async deleteByDc(dc: number): Promise<void> {
    await this.vault.remove(this.sessionId, dc);
    for (const name of this.known.keys())
      if (name.startsWith(`${String(dc)}:`)) this.known.delete(name);
  }

  async deleteAll(): Promise<void> {
    await this.vault.remove(this.sessionId);
    this.known.clear();
  }

  private async write(
    dc: number,
    idx: number,
    key: Uint8Array | null,
    expiresAt?: number,
  ): Promise<void> {
    const name = nameOf(dc, idx);
    if (!key) {
      await this.vault.remove(this.sessionId, dc, idx);
      this.known.delete(name);
      return;
    }
    const stored = { dc, idx, key, ...(expiresAt !== undefined && { expiresAt }) };
    await this.vault.put(this.sessionId, stored);
    this.known.set(name, stored);
  }
}

const nameOf = (dc: number, idx: number) => `${String(dc)}:${String(idx)}`;
