import type { Account } from '../accounts/account.js';
import type { Channel } from '../channels/channel.js';
import { nowSeconds } from '../mail/letter.js';
import type { Entry } from '../mail/journal.js';
import type { Mailbox } from '../mail/mailbox.js';
import { Refusal } from '../rpc/refusal.js';
import type { TlObject } from '../tl/object.js';
import { copyView } from '../views/message-view.js';
import { mentioned } from '../views/peer-view.js';
import type { World } from '../world.js';
import { stateView } from './state-view.js';

/** Ответ на getDifference: всё после `pts`, кусками; о супергруппах — только «сходи и узнай». */
export function difference(
  world: World,
  box: Mailbox,
  since: { readonly pts: number; readonly date: number },
): TlObject {
  const { journal, owner: account } = box;
  if (since.pts > journal.pts) throw new Refusal('PERSISTENT_TIMESTAMP_INVALID');
  const part = journal.since(since.pts, world.policies.differenceSlice);
  const moved = world.channels
    .of(account)
    .filter((each) => each.journal.changedAt > 0 && each.journal.changedAt >= since.date);
  if (!part.entries.length && !moved.length) {
    return { _: 'updates.differenceEmpty', date: nowSeconds(), seq: 1 };
  }
  const tooLong = moved.map((each) => ({
    _: 'updateChannelTooLong',
    channelId: each.id,
    pts: each.journal.pts,
  }));
  return {
    ...(part.complete
      ? { _: 'updates.difference', state: stateView(box) }
      : { _: 'updates.differenceSlice', intermediateState: stateView(box, part.pts) }),
    newMessages: part.entries.flatMap((each) => newMessage(box, each)),
    newEncryptedMessages: [],
    otherUpdates: [...part.entries.flatMap((each) => otherUpdate(account, each)), ...tooLong],
    ...people(world, box, moved),
  };
}

function people({ hashes, policies }: World, box: Mailbox, moved: readonly Channel[]) {
  const { users, chats } = mentioned(hashes, box.owner, [box.owner, ...box.peers(), ...moved]);
  return {
    users: policies.briefUsers ? users.map((user) => ({ ...user, min: true })) : users,
    chats,
  };
}

/** Сообщение, удалённое с тех пор, не приходит вовсе. */
function newMessage(box: Mailbox, { happening }: Entry): TlObject[] {
  const copy = 'message' in happening ? box.find(happening.message) : undefined;
  return copy ? [copyView(copy, box)] : [];
}

function otherUpdate(owner: Account, { happening, stamp }: Entry): TlObject[] {
  return 'update' in happening ? [happening.update(stamp, owner)] : [];
}
