import type { Account } from '../accounts/account.js';
import type { Stamp } from '../mail/journal.js';
import type { Session } from '../session/session.js';
import type { TlObject } from '../tl/object.js';
import type { World } from '../world.js';
import type { Channel } from './channel.js';

/** Записывает обновление в журнал супергруппы, разносит участникам; отдаёт вид для `viewer`. */
export function happenIn(
  world: World,
  channel: Channel,
  event: {
    readonly update: (stamp: Stamp, viewer: Account) => TlObject;
    readonly about: readonly Account[];
    readonly viewer: Account;
    readonly ptsCount?: number;
    readonly except?: Session;
  },
): TlObject {
  const stamp = channel.journal.add({ update: event.update }, event.ptsCount);
  for (const member of channel.members) {
    world.delivery.push(member, {
      update: event.update(stamp, member),
      about: [...event.about, channel],
      ...(event.except ? { except: event.except } : {}),
    });
  }
  return event.update(stamp, event.viewer);
}
