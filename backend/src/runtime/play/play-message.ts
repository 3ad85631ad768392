import { randomUUIDv7 } from 'node:crypto';
import type { MessageEvent, OutgoingEvent } from '@zveno/contracts/engine-event.js';
import { match } from '@zveno/engine/match.js';
import { awaitsMessage } from '@zveno/engine/standing.js';
import type { ChannelFact } from '../../ports/channel.js';
import type { ChainScript } from '../library/session-script.js';
import { newContact, profileOf, refreshed } from '../turn/contact-row.js';
import { type Place, sceneOf } from '../turn/stage.js';
import { engineTask, type TaskRow, type TestMark } from '../turn/task-row.js';
import { beginTask, blankRow } from './begin-task.js';
import { offer } from './offer.js';

type MessageFact = Extract<ChannelFact, { kind: 'message' }>;
type OutgoingFact = Extract<ChannelFact, { kind: 'outgoing' }>;

/**
 * Сообщение собеседника: ответ на открытый вопрос (новый — раньше), иначе — запуск по порядку цепочек. Возвращает
 * выполнение, которому оно досталось.
 */
export function playMessage(
  place: Place,
  sessionId: string,
  fact: MessageFact,
): TaskRow | undefined {
  const { first, contactId } = meet(place, sessionId, fact);
  const { key, at, chat, message } = fact;
  const event: MessageEvent = {
    kind: 'message',
    id: key,
    at,
    chat,
    message: first ? { ...message, first } : message,
  };
  if (message.edited || ownerTookOver(place, contactId)) return undefined;
  return answerOpen(place, event, contactId) ?? trigger(place, sessionId, event, contactId);
}

/** Владелец написал сам: чат на время его, а его команды — запуски. Эхо своей отправки — не событие. */
export function playOutgoing(place: Place, sessionId: string, fact: OutgoingFact): void {
  const { stage } = place;
  const { key, at, chat, message, peer } = fact;
  if (message.edited || isEcho(place, fact)) return;
  const event: OutgoingEvent = { kind: 'outgoing', id: key, at, chat, message };
  const known = peer && stage.memory.contactOf({ sessionId, peer: peer.id });
  const contactId = known?.contact.id;
  if (trigger(place, sessionId, event, contactId) || !known || contactId === undefined) return;
  const minutes = stage.scripts.session(sessionId)?.settings.takeoverMinutes ?? 0;
  if (minutes === 0) return;
  const pausedUntil = Math.max(known.pausedUntil ?? 0, at + minutes * 60_000);
  stage.memory.keepContact({ ...known, pausedUntil });
  stage.writes.patchContact(contactId, { pausedUntil });
}

/** Своя отправка, вернувшаяся обновлением. */
export function isEcho({ stage, lane }: Place, { chat, message }: OutgoingFact): boolean {
  return [String(message.id), message.text].some((mark) =>
    stage.memory.echoes.has(`${lane.id}|${chat.id}|${mark}`),
  );
}

/** Находит собеседника или знакомится с ним. */
function meet(
  { stage }: Place,
  sessionId: string,
  { from, at }: MessageFact,
): { readonly first: boolean; readonly contactId: string } {
  const key = { sessionId, peer: from.id };
  const known = stage.memory.contactOf(key);
  if (!known) {
    const row = newContact(randomUUIDv7(), from, at);
    stage.memory.keepContact(row, key);
    stage.writes.newContacts.set(row.contact.id, { ...key, row, at });
    return { first: true, contactId: row.contact.id };
  }
  const { id } = known.contact;
  stage.memory.keepContact(refreshed(known, from, at));
  const { username } = from;
  const profile = profileOf(from);
  stage.writes.patchContact(id, {
    seenAt: at,
    profile,
    ...(username !== undefined && { username }),
  });
  return { first: false, contactId: id };
}

function ownerTookOver({ stage }: Place, contactId: string): boolean {
  return (stage.memory.contact(contactId)?.pausedUntil ?? 0) > stage.now;
}

/** Отдаёт слово открытому вопросу, новому раньше; ответ — выполнение, взявшее его. */
export function answerOpen(
  place: Place,
  event: MessageEvent,
  contactId: string,
): TaskRow | undefined {
  const open = place.stage.memory.openIn(place.lane.id, event.chat.id);
  return open
    .filter((row) => row.contactId === contactId && row.queued === undefined)
    .filter((row) => awaitsMessage(engineTask(row)))
    .find((row) => offer(place, row, event));
}

/** Первая по порядку цепочка, чей запуск подошёл: её выполнение. */
function trigger(
  place: Place,
  sessionId: string,
  event: MessageEvent | OutgoingEvent,
  contactId: string | undefined,
): TaskRow | undefined {
  const { stage } = place;
  const session = stage.scripts.session(sessionId);
  const optedOut = stage.memory.contact(contactId)?.contact.optedOut;
  if (optedOut && event.kind === 'message') return undefined;
  for (const script of session?.chains ?? []) {
    const where = { chainId: script.chainId, sessionId, contactId, chat: event.chat.id };
    const scene = { ...sceneOf(stage, where), chat: event.chat };
    const found = match(script.chain, event, scene);
    if (found === undefined) continue;
    const begun = admit(place, script, { trigger: found, event, contactId });
    if (begun) return begun;
  }
  return undefined;
}

interface Admission {
  readonly trigger: string;
  readonly event: MessageEvent | OutgoingEvent;
  readonly contactId: string | undefined;
  readonly startedBy?: string;
  readonly test?: TestMark;
}

/** Второе выполнение той же цепочки в том же чате — по правилу цепочки. Ответ — начатое или вставшее в очередь. */
export function admit(
  place: Place,
  script: ChainScript,
  admission: Admission,
): TaskRow | undefined {
  const { event, contactId, startedBy, test } = admission;
  const { memory } = place.stage;
  const chat = event.chat.id;
  const row = blankRow(place, script, {
    chat,
    test,
    ...(contactId !== undefined && { contactId }),
    ...(startedBy !== undefined && { startedBy }),
  });
  const same = memory
    .openIn(place.lane.id, chat)
    .filter((other) => other.chainId === script.chainId && other.contactId === contactId);
  const rule = same.length === 0 ? 'allow' : script.chain.secondTask;
  switch (rule) {
    case 'ignore':
      return undefined;
    case 'queue':
      memory.keep({ ...row, status: 'waiting', queued: { trigger: admission.trigger, event } });
      return row;
    case 'restart':
      for (const other of same) cancel(place, other, event);
      beginTask(place, script, row, admission);
      return row;
    case 'allow':
      beginTask(place, script, row, admission);
      return row;
  }
}

function cancel(place: Place, row: TaskRow, { id, at }: Admission['event']): void {
  offer(place, row, { kind: 'cancel', id: `restart:${id}`, at, reason: 'stopped.started-over' });
}
