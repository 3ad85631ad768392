import { Api } from 'telegram';
import { z } from 'zod';

/** Что человек увидел в своём Telegram. Номера чатов и людей — как в TL, без приставок. */
export type Seen =
  | SeenMessage
  | { readonly kind: 'edited'; readonly message: SeenMessage }
  | { readonly kind: 'deleted'; readonly ids: readonly number[]; readonly channel?: number }
  | { readonly kind: 'typing'; readonly from: number; readonly channel?: number }
  | { readonly kind: 'read'; readonly chat: number; readonly maxId: number }
  | { readonly kind: 'reacted'; readonly messageId: number; readonly emoticons: readonly string[] };

export interface SeenMessage {
  readonly kind: 'message';
  readonly id: number;
  readonly from: number;
  /** Собеседник или супергруппа. */
  readonly chat: number;
  readonly text: string;
  readonly out: boolean;
  readonly edited: boolean;
  /** На какое сообщение отвечает. */
  readonly replyTo?: number;
  readonly file?: SeenFile;
}

export interface SeenFile {
  readonly kind: 'photo' | 'document';
  /** Откуда скачивать. */
  readonly location: Api.TypeInputFileLocation;
}

const number = z.unknown().transform((value) => Number(String(value)));

export function messageSeen(message: Api.TypeMessage, self: number): SeenMessage | undefined {
  if (!(message instanceof Api.Message)) return undefined;
  const chat = idOf(message.peerId);
  const out = message.out ?? false;
  const from = message.fromId ? idOf(message.fromId) : out ? self : chat;
  const header = message.replyTo;
  const replyTo = header instanceof Api.MessageReplyHeader ? header.replyToMsgId : undefined;
  return {
    kind: 'message',
    id: message.id,
    from,
    chat,
    text: message.message,
    out,
    edited: message.editDate !== undefined,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...fileIn(message.media),
  };
}

function fileIn(media: Api.TypeMessageMedia | undefined): { file?: SeenFile } {
  if (media instanceof Api.MessageMediaPhoto && media.photo instanceof Api.Photo) {
    const { id, accessHash, fileReference } = media.photo;
    const named = { id, accessHash, fileReference, thumbSize: 'x' };
    const location = new Api.InputPhotoFileLocation(named);
    return { file: { kind: 'photo', location } };
  }
  if (media instanceof Api.MessageMediaDocument && media.document instanceof Api.Document) {
    const { id, accessHash, fileReference } = media.document;
    const named = { id, accessHash, fileReference, thumbSize: '' };
    const location = new Api.InputDocumentFileLocation(named);
    return { file: { kind: 'document', location } };
  }
  return {};
}

/** Переводит обновление GramJS; о прочем человек не узнаёт. */
export function seenIn(update: unknown, self: number): Seen | undefined {
  if (update instanceof Api.UpdateShortMessage) return shortMessage(update, self);
  if (update instanceof Api.UpdateNewMessage || update instanceof Api.UpdateNewChannelMessage) {
    return messageSeen(update.message, self);
  }
  if (update instanceof Api.UpdateEditMessage || update instanceof Api.UpdateEditChannelMessage) {
    const message = messageSeen(update.message, self);
    return message && { kind: 'edited', message };
  }
  return deleted(update) ?? presence(update) ?? reacted(update);
}

function shortMessage(update: Api.UpdateShortMessage, self: number): SeenMessage {
  const chat = number.parse(update.userId);
  const out = update.out ?? false;
  const from = out ? self : chat;
  const { id, message: text } = update;
  return { kind: 'message', id, from, chat, text, out, edited: false };
}

function deleted(update: unknown): Seen | undefined {
  if (update instanceof Api.UpdateDeleteMessages) return { kind: 'deleted', ids: update.messages };
  if (!(update instanceof Api.UpdateDeleteChannelMessages)) return undefined;
  return { kind: 'deleted', ids: update.messages, channel: number.parse(update.channelId) };
}

function presence(update: unknown): Seen | undefined {
  if (update instanceof Api.UpdateUserTyping) {
    return { kind: 'typing', from: number.parse(update.userId) };
  }
  if (update instanceof Api.UpdateChannelUserTyping) {
    const channel = number.parse(update.channelId);
    return { kind: 'typing', from: idOf(update.fromId), channel };
  }
  if (!(update instanceof Api.UpdateReadHistoryOutbox)) return undefined;
  return { kind: 'read', chat: idOf(update.peer), maxId: update.maxId };
}

function reacted(update: unknown): Seen | undefined {
  if (!(update instanceof Api.UpdateMessageReactions)) return undefined;
  const emoticons = update.reactions.results.flatMap(({ reaction }) =>
    reaction instanceof Api.ReactionEmoji ? [reaction.emoticon] : [],
  );
  return { kind: 'reacted', messageId: update.msgId, emoticons };
}

function idOf(peer: Api.TypePeer): number {
  if (peer instanceof Api.PeerUser) return number.parse(peer.userId);
  if (peer instanceof Api.PeerChannel) return number.parse(peer.channelId);
  return number.parse(peer.chatId);
}
