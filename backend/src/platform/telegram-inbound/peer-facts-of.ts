import { getMarkedPeerId, type PeersIndex, type tl } from '@mtcute/core';
import type { PeerFacts } from '../../ports/channel.js';

/** Собеседник, каким его назвало само обновление: в сеть за именем не ходим. */
export function peerFactsOf(peer: tl.TypePeer, peers: PeersIndex): PeerFacts {
  const id = String(getMarkedPeerId(peer));
  if (peer._ !== 'peerUser') return { id, name: titleOf(peer, peers) ?? '' };
  const user = peers.users.get(peer.userId);
  return user?._ === 'user' ? { id, ...userFacts(user) } : { id, name: '' };
}

/** Название группы или канала. */
export function titleOf(
  peer: tl.RawPeerChat | tl.RawPeerChannel,
  peers: PeersIndex,
): string | undefined {
  const chat = peers.chats.get(peer._ === 'peerChat' ? peer.chatId : peer.channelId);
  return chat && 'title' in chat ? chat.title : undefined;
}

function userFacts(user: tl.RawUser): Omit<PeerFacts, 'id'> {
  const { firstName, lastName, phone, langCode: language, contact, bot } = user;
  const username = user.username ?? user.usernames?.find((each) => each.active)?.username;
  return {
    name: [firstName, lastName].filter(Boolean).join(' '),
    ...(firstName && { firstName }),
    ...(lastName && { lastName }),
    ...(username && { username }),
    ...(phone && { phone }),
    ...(language && { language }),
    ...(contact && { known: true }),
    ...(bot && { bot: true }),
  };
}
