import type { IKeyValueRepository } from '@mtcute/core';
import type { ChannelKeep } from '../../ports/channel.js';

/**
 * Состояние клиента — место в обновлениях, настройки ЦОД — в памяти. Перемены копятся, пока их не
 * заберут вместе с событиями, которые они покрывают.
 */
export class AccountKv implements IKeyValueRepository {
  private known = new Map<string, Uint8Array>();
  private changed = new Map<string, Uint8Array | null>();
  private frozen = false;

  load(rows: readonly { readonly key: string; readonly value: Uint8Array }[]): void {
    this.known = new Map(rows.map(({ key, value }) => [key, value]));
    this.changed.clear();
  }

  get(key: string): Uint8Array | null {
    return this.known.get(key) ?? null;
  }

  /** Дальше место не меняется. */
  freeze(): void {
    this.frozen = true;
  }

  set(key: string, value: Uint8Array): void {
    if (this.frozen) return;
    const before = this.known.get(key);
    if (before && Buffer.compare(before, value) === 0) return;
    const copy = Buffer.from(value);
    this.known.set(key, copy);
    this.changed.set(key, copy);
  }

  delete(key: string): void {
    if (!this.frozen && this.known.delete(key)) this.changed.set(key, null);
  }

  deleteAll(): void {
    for (const key of [...this.known.keys()]) this.delete(key);
  }

  /** Забирает перемены. */
  take(): ChannelKeep[] {
    const taken = [...this.changed].map(([key, value]) => ({ key, value }));
    this.changed = new Map();
    return taken;
  }

  /** Возвращает незаписанное; то, что успело перемениться снова, новее. */
  putBack(keep: readonly ChannelKeep[]): void {
    this.changed = new Map([
      ...keep.map(({ key, value }) => [key, value] as const),
      ...this.changed,
    ]);
  }
}
