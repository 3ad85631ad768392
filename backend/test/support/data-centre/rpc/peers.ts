import type { Account } from '../accounts/account.js';
import type { Channel } from '../channels/channel.js';
import type { Chat } from '../views/peer-view.js';
import type { World } from '../world.js';
import { Refusal } from './refusal.js';
import type { InputChannel, InputPeer, InputUser } from './shapes.js';

/** Кого назвал `viewer`: чужой access hash не подходит, как и у настоящего сервера. */
export function resolvePeer(world: World, viewer: Account, peer: InputPeer): Chat {
  switch (peer._) {
    case 'inputPeerSelf':
      return viewer;
    case 'inputPeerUser':
      return knownUser(world, viewer, peer);
    case 'inputPeerChannel':
      return knownChannel(world, viewer, peer);
    case 'inputPeerEmpty':
    case 'inputPeerChat':
      throw new Refusal('PEER_ID_INVALID');
  }
}

export function resolveUser(world: World, viewer: Account, user: InputUser): Account {
  switch (user._) {
    case 'inputUserSelf':
      return viewer;
    case 'inputUser':
      return knownUser(world, viewer, user);
    case 'inputUserEmpty':
      throw new Refusal('USER_ID_INVALID');
  }
}

export function resolveChannel(world: World, viewer: Account, channel: InputChannel): Channel {
  if (channel._ === 'inputChannelEmpty') throw new Refusal('CHANNEL_INVALID');
  return knownChannel(world, viewer, channel);
}

/** Канал, в котором `viewer` состоит. */
export function memberOf(channel: Channel, viewer: Account): Channel {
  if (!channel.members.has(viewer)) throw new Refusal('CHANNEL_PRIVATE');
  return channel;
}

function knownUser(
  world: World,
  viewer: Account,
  { userId, accessHash }: { userId: number; accessHash: bigint },
): Account {
  const found = world.accounts.find(userId);
  if (!found) throw new Refusal('PEER_ID_INVALID');
  const own = found === viewer && accessHash === 0n;
  if (!own && world.hashes.of(viewer, found) !== accessHash) throw new Refusal('PEER_ID_INVALID');
  return found;
}

function knownChannel(
  world: World,
  viewer: Account,
  { channelId, accessHash }: { channelId: number; accessHash: bigint },
): Channel {
  const found = world.channels.find(channelId);
  if (!found || world.hashes.of(viewer, found) !== accessHash) {
    throw new Refusal('CHANNEL_INVALID');
  }
  return found;
}
