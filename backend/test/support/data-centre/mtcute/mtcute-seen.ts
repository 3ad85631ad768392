import type { tl } from '@mtcute/core';

/** Что получила библиотека; номера чатов — как в TL, без приставок. */
export type MtcuteSeen =
  | {
      readonly kind: 'message' | 'edited';
      readonly id: number;
      readonly chat: number;
      readonly text: string;
      readonly out: boolean;
    }
  | { readonly kind: 'deleted'; readonly ids: readonly number[] }
  | { readonly kind: 'typing'; readonly from: number }
  | { readonly kind: 'read'; readonly maxId: number }
  | { readonly kind: 'reacted'; readonly messageId: number };

export function updateSeen(update: tl.TypeUpdate): MtcuteSeen | undefined {
  switch (update._) {
    case 'updateNewMessage':
    case 'updateNewChannelMessage':
      return message('message', update.message);
    case 'updateEditMessage':
    case 'updateEditChannelMessage':
      return message('edited', update.message);
    case 'updateDeleteMessages':
    case 'updateDeleteChannelMessages':
      return { kind: 'deleted', ids: update.messages };
    case 'updateUserTyping':
      return { kind: 'typing', from: update.userId };
    case 'updateReadHistoryOutbox':
      return { kind: 'read', maxId: update.maxId };
    case 'updateMessageReactions':
      return { kind: 'reacted', messageId: update.msgId };
    default:
      return undefined;
  }
}

function message(kind: 'message' | 'edited', from: tl.TypeMessage): MtcuteSeen | undefined {
  if (from._ !== 'message') return undefined;
  const { id, peerId, message: text, out } = from;
  return { kind, id, chat: idOf(peerId), text, out: out === true };
}

function idOf(peer: tl.TypePeer): number {
  switch (peer._) {
    case 'peerUser':
      return peer.userId;
    case 'peerChannel':
      return peer.channelId;
    case 'peerChat':
      return peer.chatId;
  }
}
