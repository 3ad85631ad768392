import type { Account } from '../accounts/account.js';
import type { Channel } from '../channels/channel.js';
import type { Entry } from '../mail/journal.js';
import { Refusal } from '../rpc/refusal.js';
import type { TlObject } from '../tl/object.js';
import { postView } from '../views/message-view.js';
import { mentioned } from '../views/peer-view.js';
import type { World } from '../world.js';

/** Ответ на getChannelDifference: у супергруппы свой pts. */
export function channelDifference(
  world: World,
  viewer: Account,
  channel: Channel,
  since: { readonly pts: number; readonly limit: number },
): TlObject {
  if (since.pts > channel.journal.pts) throw new Refusal('PERSISTENT_TIMESTAMP_INVALID');
  const limit = Math.min(since.limit || 100, world.policies.differenceSlice);
  const part = channel.journal.since(since.pts, limit);
  const tail = { final: part.complete, pts: part.pts, timeout: 30 };
  if (!part.entries.length) return { _: 'updates.channelDifferenceEmpty', ...tail };
  return {
    _: 'updates.channelDifference',
    ...tail,
    newMessages: part.entries.flatMap((each) => newPost(channel, viewer, each)),
    otherUpdates: part.entries.flatMap(({ happening, stamp }) =>
      'update' in happening ? [happening.update(stamp, viewer)] : [],
    ),
    ...mentioned(world.hashes, viewer, [...channel.members, channel]),
  };
}

function newPost(channel: Channel, viewer: Account, { happening }: Entry): TlObject[] {
  const post = 'message' in happening ? channel.find(happening.message) : undefined;
  return post ? [postView(post, channel, viewer)] : [];
}
