import type { Account } from '../accounts/account.js';
import type { Session } from '../session/session.js';
import type { TlObject } from '../tl/object.js';
import type { World } from '../world.js';
import type { Stamp } from './journal.js';
import type { Copy, Mailbox } from './mailbox.js';

export interface Held {
  readonly box: Mailbox;
  readonly copy: Copy;
}

/** Ящики, где лежит письмо: данный — первым — и ящик собеседника. */
export function holders(world: World, box: Mailbox, copy: Copy): Held[] {
  const theirs = world.mailboxes.of(copy.peer);
  const other = theirs === box ? undefined : theirs.copyOf(copy.letter);
  return [{ box, copy }, ...(other ? [{ box: theirs, copy: other }] : [])];
}

/** Записывает обновление в журнал ящика и разносит его по сеансам; отдаёт его вместе с pts. */
export function happen(
  world: World,
  box: Mailbox,
  event: {
    readonly update: (stamp: Stamp) => TlObject;
    readonly about: readonly Account[];
    readonly ptsCount?: number;
    readonly except?: Session;
  },
): { readonly stamp: Stamp; readonly update: TlObject } {
  const stamp = box.journal.add({ update: event.update }, event.ptsCount);
  const update = event.update(stamp);
  const { about, except } = event;
  world.delivery.push(box.owner, { update, about, ...(except ? { except } : {}) });
  return { stamp, update };
}
