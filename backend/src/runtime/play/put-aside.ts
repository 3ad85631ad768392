import type { ChannelFact } from '../../ports/channel.js';
import type { Place } from '../turn/stage.js';
import { chatCommandOf } from './chat-command.js';
import { isEcho } from './play-message.js';

export type ChatFact = Extract<ChannelFact, { kind: 'message' | 'outgoing' }>;

/**
 * Откладывает то, что сначала увидят плагины: сообщение — хуки «до», слово владельца — его команда. Строка пишется
 * той же записью, что и имя принятого; сыграет сообщение ход, который её удалит.
 */
export function putAside(place: Place, fact: ChatFact): boolean {
  const { stage, lane } = place;
  if (fact.message.edited || !wanted(place, fact)) return false;
  stage.writes.aside.push({ id: lane.nextId(), lane, fact });
  return true;
}

function wanted(place: Place, fact: ChatFact): boolean {
  const { stage, lane } = place;
  if (fact.kind === 'message') return stage.hooks.holds(lane, fact.chat.id);
  if (!fact.message.text.startsWith('.')) return false;
  const words = chatCommandOf(fact.message.text);
  return words !== undefined && stage.hooks.hasCommand(lane, words.name) && !isEcho(place, fact);
}
