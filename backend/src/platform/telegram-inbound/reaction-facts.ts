import { getMarkedPeerId, type PeersIndex, type tl } from '@mtcute/core';
import type { ChannelFact } from '../../ports/channel.js';
import { chatFactsOf } from './chat-facts-of.js';
import type { OwnName } from './message-facts-of.js';
import { peerFactsOf } from './peer-facts-of.js';

interface ReactionContext {
  readonly self: () => OwnName;
  readonly now: () => number;
}

/** Реакции собеседников. Своя — не новость; снятая приходит пустой. */
export function reactionFacts(
  { peer, msgId, reactions }: tl.RawUpdateMessageReactions,
  peers: PeersIndex,
  context: ReactionContext,
): ChannelFact[] {
  const { userId } = context.self();
  const chat = chatFactsOf(peer, peers, userId);
  const recent = reactions.recentReactions ?? [];
  const foreign = recent.filter((each) => getMarkedPeerId(each.peerId) !== userId);
  if (recent.length && !foreign.length) return [];
  const last = foreign.toSorted((one, other) => one.date - other.date).at(-1);
  const at = last ? last.date * 1000 : context.now();
  const emoji = foreign.length
    ? foreign.flatMap((each) => emojiOf(each.reaction))
    : total(reactions);
  const from = last?.peerId ?? (chat.kind === 'private' ? peer : undefined);
  const key = `r:${chat.id}:${String(msgId)}:${emoji.join('')}:${String(at)}`;
  const about = from && { from: peerFactsOf(from, peers) };
  return [{ kind: 'reaction', key, at, chat, message: msgId, emoji, ...about }];
}

function total({ results }: tl.RawMessageReactions): string[] {
  return results.flatMap((each) => emojiOf(each.reaction));
}

function emojiOf(reaction: tl.TypeReaction): string[] {
  return reaction._ === 'reactionEmoji' ? [reaction.emoticon] : [];
}
