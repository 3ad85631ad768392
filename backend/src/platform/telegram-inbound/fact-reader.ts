import type { PeersIndex, RawUpdateInfo, tl } from '@mtcute/core';
import type { ChannelFact } from '../../ports/channel.js';
import { chatFactsOf } from './chat-facts-of.js';
import type { LineMemory } from './line-memory.js';
import { type OwnName, messageFactsOf } from './message-facts-of.js';
import type { OwnSends } from './own-sends.js';
import { peerFactsOf } from './peer-facts-of.js';
import { presenceFacts } from './presence-facts.js';
import { reactionFacts } from './reaction-facts.js';

/** Что нужно знать, чтобы понять обновление. */
export interface ReaderContext {
  readonly self: () => OwnName;
  readonly late: (at: number) => boolean;
  readonly now: () => number;
  readonly memory: LineMemory;
  readonly own: OwnSends;
}

/** Переводит обновления Telegram в события чатов. Чужого слова и служебного не выдумывает: молчит. */
export class FactReader {
  constructor(private readonly context: ReaderContext) {}

  read({ update, peers }: RawUpdateInfo): ChannelFact[] {
    switch (update._) {
      case 'updateNewMessage':
      case 'updateNewChannelMessage':
        return this.message(update.message, peers, false);
      case 'updateEditMessage':
      case 'updateEditChannelMessage':
        return this.message(update.message, peers, true);
      case 'updateMessageReactions':
        return reactionFacts(update, peers, this.context);
      default:
        return presenceFacts(update, peers, this.context);
    }
  }

  /** Правкой Telegram называет и перемену реакций: у неё нет нового времени правки. */
  private message(message: tl.TypeMessage, peers: PeersIndex, edited: boolean): ChannelFact[] {
    if (message._ !== 'message') return [];
    if (edited && (!message.editDate || message.editHide)) return [];
    const { userId } = this.context.self();
    const chat = chatFactsOf(message.peerId, peers, userId);
    const own = message.out === true || chat.kind === 'saved';
    this.context.memory.note(chat.id, message.id, own);
    const facts = { chat, ...this.described(message, chat.id, edited) };
    if (!own) return [{ kind: 'message', from: senderOf(message, peers), ...facts }];
    if (edited || this.context.own.isOwn(chat.id, message.id, message.message)) return [];
    const peer = chat.kind === 'private' && peerFactsOf(message.peerId, peers);
    return [{ kind: 'outgoing', ...facts, ...(peer && { peer }) }];
  }

  private described(message: tl.RawMessage, chat: string, edited: boolean) {
    const { memory, own, late } = this.context;
    const at = ((edited && message.editDate) || message.date) * 1000;
    const self = this.context.self();
    const told = messageFactsOf(message, self, (id) => own.has(chat, id) || memory.isOwn(chat, id));
    const name = `${chat}:${String(message.id)}`;
    return {
      key: edited ? `e:${name}:${String(message.editDate)}` : `m:${name}`,
      at,
      message: { ...told, ...(edited && { edited: true }), ...(late(at) && { late: true }) },
    };
  }
}

/** В каналах и от имени группы пишет сам чат. */
function senderOf({ fromId, peerId }: tl.RawMessage, peers: PeersIndex) {
  return peerFactsOf(fromId ?? peerId, peers);
}
