import { getMarkedPeerId, type PeersIndex, type tl } from '@mtcute/core';
import type { ChatFacts } from '@zveno/contracts/engine-event.js';
import { titleOf } from './peer-facts-of.js';

/** Чат, в котором что-то произошло; `self` — номер самого аккаунта. */
export function chatFactsOf(peer: tl.TypePeer, peers: PeersIndex, self: number): ChatFacts {
  const id = String(getMarkedPeerId(peer));
  if (peer._ === 'peerUser') return { id, kind: peer.userId === self ? 'saved' : 'private' };
  const title = titleOf(peer, peers);
  return { id, kind: kindOf(peer, peers), ...(title !== undefined && { title }) };
}

function kindOf(peer: tl.RawPeerChat | tl.RawPeerChannel, peers: PeersIndex): 'group' | 'channel' {
  if (peer._ === 'peerChat') return 'group';
  const chat = peers.chats.get(peer.channelId);
  const broadcast = (chat?._ === 'channel' || chat?._ === 'channelForbidden') && chat.broadcast;
  return broadcast ? 'channel' : 'group';
}
