import type { AccessHashes } from '../accounts/access-hashes.js';
import type { Account } from '../accounts/account.js';
import type { Authorisations } from '../accounts/authorisations.js';
import { nowSeconds } from '../mail/letter.js';
import type { Policies } from '../policies.js';
import type { Session } from '../session/session.js';
import type { Sessions } from '../session/sessions.js';
import { encode } from '../tl/codec.js';
import { schemaFor } from '../tl/layers.js';
import type { TlObject } from '../tl/object.js';
import { mentioned, type Chat } from '../views/peer-view.js';

/** Что разослать сеансам аккаунта. */
export interface Notice {
  readonly update: TlObject;
  /** О ком речь: их карточки едут рядом с обновлением. */
  readonly about: readonly Chat[];
  /** Краткая форма; берётся, если её велит политика. */
  readonly short?: TlObject;
  /** Сеанс, который узнаёт о деле из ответа на свой же вызов. */
  readonly except?: Session;
  /** Мимолётное (набор текста): отключённым сеансам не откладывается. */
  readonly fleeting?: boolean;
}

/** Разносит обновления по сеансам аккаунта, каждому — в его слое. */
export class Delivery {
  private readonly dropped = new Map<Account, number>();

  constructor(
    private readonly policies: Readonly<Policies>,
    private readonly authorisations: Authorisations,
    private readonly sessions: Sessions,
    private readonly hashes: AccessHashes,
  ) {}

  /** Следующие `count` обновлений аккаунту пропадут молча — останется дыра в pts. */
  drop(account: Account, count: number): void {
    this.dropped.set(account, count);
  }

  push(account: Account, notice: Notice): void {
    if (this.takesDrop(account)) return;
    const message = this.bundle(account, notice);
    for (const key of this.authorisations.keysOf(account)) {
      for (const session of this.sessions.of(key)) {
        if (!session.wantsUpdates || session === notice.except) continue;
        if (notice.fleeting && !session.connected) continue;
        session.push(encode(schemaFor(key.layer), message));
      }
    }
  }

  /** Полная форма: обновление с карточками упомянутых. */
  full(account: Account, updates: readonly TlObject[], about: readonly Chat[]): TlObject {
    const cards = mentioned(this.hashes, account, about);
    return { _: 'updates', updates, ...cards, date: nowSeconds(), seq: 0 };
  }

  private bundle(account: Account, notice: Notice): TlObject {
    if (notice.short && this.policies.shortUpdates) return notice.short;
    return this.full(account, [notice.update], notice.about);
  }

  private takesDrop(account: Account): boolean {
    const left = this.dropped.get(account) ?? 0;
    if (left > 0) this.dropped.set(account, left - 1);
    return left > 0;
  }
}
