import type { JsonObject } from '@zveno/contracts/json.js';
import type { ChannelFact } from '../../ports/channel.js';
import type { ChatCommandWords } from '../play/chat-command.js';

export type MessageFact = Extract<ChannelFact, { kind: 'message' }>;
export type OutgoingFact = Extract<ChannelFact, { kind: 'outgoing' }>;

/** Сообщение, каким его видит хук. */
export function hookMessage(session: string, { chat, message, from, at }: MessageFact): JsonObject {
  return {
    session,
    chat: chat.id,
    chatKind: chat.kind,
    message: message.id,
    text: message.text,
    content: message.content,
    from: { id: from.id, name: from.name },
    at,
    late: message.late ?? false,
  };
}

/** Команда, какой её видит плагин. */
export function commandCall(
  session: string,
  { chat, message, key }: OutgoingFact,
  { text }: ChatCommandWords,
): JsonObject {
  return {
    from: 'chat',
    session,
    chat: chat.id,
    text,
    message: message.id,
    ...(message.replyTo !== undefined && { replyTo: message.replyTo }),
    key: `${session}:${key}`,
  };
}
