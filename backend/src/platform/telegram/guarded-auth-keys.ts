import type { IAuthKeysRepository } from '@mtcute/core';

/**
 * Ключи работающей связи. Библиотека, узнав, что ключ забыт, молча заводит новый — это было бы
 * началом входа, которого никто не просил. Здесь перемена ключа главного ЦОД — конец связи.
 */
export class GuardedAuthKeys implements IAuthKeysRepository {
  constructor(
    private readonly inner: IAuthKeysRepository,
    private readonly isMain: (dc: number) => boolean,
    private readonly lost: () => void,
  ) {}

  async set(dc: number, key: Uint8Array | null): Promise<void> {
    if (this.isMain(dc)) this.lost();
    else await this.inner.set(dc, key);
  }

  get(dc: number): ReturnType<IAuthKeysRepository['get']> {
    return this.inner.get(dc);
  }

  setTemp(
    dc: number,
    idx: number,
    key: Uint8Array | null,
    expires: number,
  ): ReturnType<IAuthKeysRepository['setTemp']> {
    return this.inner.setTemp(dc, idx, key, expires);
  }

  getTemp(dc: number, idx: number, now: number): ReturnType<IAuthKeysRepository['getTemp']> {
    return this.inner.getTemp(dc, idx, now);
  }

  deleteByDc(dc: number): ReturnType<IAuthKeysRepository['deleteByDc']> {
    return this.isMain(dc) ? undefined : this.inner.deleteByDc(dc);
  }

  deleteAll(): void {
    this.lost();
  }
}
