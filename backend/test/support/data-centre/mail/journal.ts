import type { Account } from '../accounts/account.js';
import type { TlObject } from '../tl/object.js';

export interface Stamp {
  readonly pts: number;
  readonly ptsCount: number;
}

/** Что случилось: новое сообщение с этим номером или обновление, собранное для смотрящего. */
export type Happening =
  { readonly message: number } | { readonly update: (stamp: Stamp, viewer: Account) => TlObject };

export interface Entry {
  readonly stamp: Stamp;
  readonly happening: Happening;
}

/** Журнал с номерами pts: из него отвечают на getDifference. */
export class Journal {
  private readonly entries: Entry[] = [];
  private last = 1;
  /** Секунда последней записи. */
  changedAt = 0;

  get pts(): number {
    return this.last;
  }

  add(happening: Happening, ptsCount = 1): Stamp {
    this.last += ptsCount;
    this.changedAt = Math.floor(Date.now() / 1000);
    const stamp = { pts: this.last, ptsCount };
    this.entries.push({ stamp, happening });
    return stamp;
  }

  /** Записи после `pts`, не больше `limit`; `complete` — это все. */
  since(pts: number, limit: number): { entries: Entry[]; complete: boolean; pts: number } {
    const newer = this.entries.filter((each) => each.stamp.pts > pts);
    const entries = newer.slice(0, limit);
    const complete = entries.length === newer.length;
    return { entries, complete, pts: complete ? this.last : (entries.at(-1)?.stamp.pts ?? pts) };
  }
}
