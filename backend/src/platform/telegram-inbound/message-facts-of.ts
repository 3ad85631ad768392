import type { tl } from '@mtcute/core';
import type { MessageFacts } from '@zveno/contracts/engine-event.js';
import { contentOf } from './content-of.js';

/** Чей это аккаунт: по имени и номеру узнаётся обращение к нему. */
export interface OwnName {
  readonly userId: number;
  readonly usernames: readonly string[];
}

/** Содержание сообщения; `repliesToOwn` — известно ли, что оно отвечает на наше. */
export function messageFactsOf(
  message: tl.RawMessage,
  self: OwnName,
  repliesToOwn: (id: number) => boolean,
): MessageFacts {
  const replyTo = repliedId(message);
  const mention = isMentioned(message, self);
  // В группах Telegram помечает `mentioned` и обращение, и ответ на наше сообщение.
  const replyToMe =
    replyTo !== undefined && (repliesToOwn(replyTo) || (message.mentioned === true && !mention));
  return {
    id: message.id,
    text: message.message,
    content: contentOf(message),
    ...(mention && { mention: true }),
    ...(replyToMe && { replyToMe: true }),
    ...(replyTo !== undefined && { replyTo }),
  };
}

function repliedId({ replyTo }: tl.RawMessage): number | undefined {
  return replyTo?._ === 'messageReplyHeader' ? replyTo.replyToMsgId : undefined;
}

function isMentioned({ entities = [], message }: tl.RawMessage, self: OwnName): boolean {
  const names = new Set(self.usernames.map((name) => `@${name.toLowerCase()}`));
  return entities.some((entity) => {
    if (entity._ === 'messageEntityMentionName') return entity.userId === self.userId;
    if (entity._ !== 'messageEntityMention') return false;
    const { offset, length } = entity;
    return names.has(message.slice(offset, offset + length).toLowerCase());
  });
}
