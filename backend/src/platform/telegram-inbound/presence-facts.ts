import { getMarkedPeerId, type PeersIndex, type tl } from '@mtcute/core';
import type { ChannelFact } from '../../ports/channel.js';
import { chatFactsOf } from './chat-facts-of.js';
import type { LineMemory } from './line-memory.js';
import type { OwnName } from './message-facts-of.js';
import { peerFactsOf } from './peer-facts-of.js';

interface PresenceContext {
  readonly self: () => OwnName;
  readonly now: () => number;
  readonly memory: LineMemory;
}

/** Удалено, прочитано, набирают текст. Остальное чатов не касается. */
export function presenceFacts(
  update: tl.TypeUpdate,
  peers: PeersIndex,
  context: PresenceContext,
): ChannelFact[] {
  const ground = { ...context, peers };
  switch (update._) {
    case 'updateDeleteMessages':
      return deletedCommon(update.messages, context);
    case 'updateDeleteChannelMessages':
      return deleted(channel(update.channelId), update.messages, peers, context);
    case 'updateReadHistoryOutbox':
      return read(update.peer, update.maxId, peers, context);
    case 'updateReadChannelOutbox':
      return read(channel(update.channelId), update.maxId, peers, context);
    case 'updateUserTyping':
      return typing(user(update.userId), user(update.userId), update, ground);
    case 'updateChatUserTyping':
      return typing(group(update.chatId), update.fromId, update, ground);
    case 'updateChannelUserTyping':
      return typing(channel(update.channelId), update.fromId, update, ground);
    default:
      return [];
  }
}

const user = (userId: number): tl.TypePeer => ({ _: 'peerUser', userId });
const group = (chatId: number): tl.TypePeer => ({ _: 'peerChat', chatId });
const channel = (channelId: number): tl.TypePeer => ({ _: 'peerChannel', channelId });

/** В личных чатах Telegram называет лишь номера; чат известен, если сообщение видели недавно. */
function deletedCommon(ids: readonly number[], { memory, now }: PresenceContext): ChannelFact[] {
  const places = Map.groupBy(ids, (id) => memory.placeOf(id));
  return [...places].flatMap(([id, messages]) => {
    if (id === undefined) return [];
    const chat = { id, kind: id.startsWith('-') ? ('group' as const) : ('private' as const) };
    return [
      { kind: 'deleted' as const, key: deletionKey(id, messages), at: now(), chat, messages },
    ];
  });
}

function deleted(
  peer: tl.TypePeer,
  messages: readonly number[],
  peers: PeersIndex,
  { self, now }: PresenceContext,
): ChannelFact[] {
  if (!messages.length) return [];
  const chat = chatFactsOf(peer, peers, self().userId);
  return [{ kind: 'deleted', key: deletionKey(chat.id, messages), at: now(), chat, messages }];
}

function deletionKey(chat: string, messages: readonly number[]): string {
  const range = [messages[0], messages.at(-1), messages.length].map(String).join(':');
  return `d:${chat}:${range}`;
}

function read(
  peer: tl.TypePeer,
  upTo: number,
  peers: PeersIndex,
  { self, now }: PresenceContext,
): ChannelFact[] {
  const chat = chatFactsOf(peer, peers, self().userId);
  return [{ kind: 'read', key: `v:${chat.id}:${String(upTo)}`, at: now(), chat, upTo }];
}

function typing(
  place: tl.TypePeer,
  from: tl.TypePeer,
  { action }: { readonly action: tl.TypeSendMessageAction },
  { peers, self, now, memory }: PresenceContext & { readonly peers: PeersIndex },
): ChannelFact[] {
  if (action._ === 'sendMessageCancelAction') return [];
  const at = now();
  const chat = chatFactsOf(place, peers, self().userId);
  const author = String(getMarkedPeerId(from));
  if (!memory.isFreshTyping(chat.id, author, at)) return [];
  const key = `t:${chat.id}:${author}:${String(at)}`;
  return [{ kind: 'typing', key, at, chat, from: peerFactsOf(from, peers) }];
}
