import type { ChannelFact } from '../../ports/channel.js';
import type { CommandedEvent, HeardEvent } from '../desk/lane-event.js';
import type { Place } from '../turn/stage.js';
import type { TaskRow } from '../turn/task-row.js';
import { newOrder } from './place-order.js';
import { playMessage } from './play-message.js';

type MessageFact = Extract<ChannelFact, { kind: 'message' }>;

/** Сообщение доходит до цепочек, и той же записью о нём узнают хуки «после». */
export function hear(place: Place, sessionId: string, fact: MessageFact): void {
  const taken = playMessage(place, sessionId, fact);
  const { stage, lane } = place;
  if (fact.message.edited) return;
  for (const point of stage.hooks.after(lane)) {
    stage.writes.told.push({ id: lane.nextId(), point, sessionId, fact, tasks: tasksOf(taken) });
  }
}

const tasksOf = (taken: TaskRow | undefined) =>
  taken ? [{ task: taken.id, chain: taken.chainId }] : [];

/** Хуки «до» сказали своё. Строки уже нет — сообщение сыграно раньше. */
export function playHeard(place: Place, { id, fact, dropped }: HeardEvent): void {
  const { stage, lane } = place;
  if (!stage.memory.aside.delete(id)) return;
  stage.writes.heard.push(id);
  if (!dropped && lane.sessionId !== undefined) hear(place, lane.sessionId, fact);
}

/** Плагин ответил на команду: ответ — поручение правки или удаления самого слова. */
export function playCommanded(place: Place, event: CommandedEvent): void {
  const { stage, lane } = place;
  if (!stage.memory.aside.delete(event.id)) return;
  stage.writes.heard.push(event.id);
  if (!event.answer) return;
  const target = { kind: 'message', id: event.message } as const;
  const draft =
    event.answer.kind === 'remove'
      ? ({ kind: 'delete', target, forEveryone: true } as const)
      : ({ kind: 'edit', target, text: event.answer.text } as const);
  const { chat } = event;
  const nobody = { taskId: undefined, step: undefined, node: undefined };
  // Владелец сейчас в чате: его слову тихие часы не помеха.
  stage.writes.orders.push(
    newOrder(lane, { ...nobody, chat, draft, stranger: false, heardAt: stage.now }),
  );
}
