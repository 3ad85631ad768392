import type { ChannelFact } from '../../ports/channel.js';

type NewMessage = Extract<ChannelFact, { kind: 'message' | 'outgoing' }>;

/**
 * Новые сообщения каждого чата — по номерам, остальное остаётся на местах.
 *
 * Полученное догоном библиотека показывает после пришедшего вживую, даже если живое продолжает догнанное:
 * человек получил бы ответы не в том порядке, в каком писал.
 */
export function inChatOrder(facts: readonly ChannelFact[]): ChannelFact[] {
  const chats = Map.groupBy(facts.filter(isNew), ({ chat }) => chat.id);
  const queues = new Map(
    [...chats].map(([chat, own]) => [
      chat,
      own.toSorted((one, other) => one.message.id - other.message.id).values(),
    ]),
  );
  return facts.map((fact) => (isNew(fact) && queues.get(fact.chat.id)?.next().value) || fact);
}

function isNew(fact: ChannelFact): fact is NewMessage {
  return (fact.kind === 'message' || fact.kind === 'outgoing') && fact.message.edited !== true;
}
