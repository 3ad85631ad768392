import type { MessageEvent } from '@zveno/contracts/engine-event.js';
import { match } from '@zveno/engine/match.js';
import { type TestAct, type TestEvent, testChatName } from '../desk/lane-event.js';
import type { ChainScript } from '../library/session-script.js';
import { type Place, sceneOf } from '../turn/stage.js';
import { type TaskRow, type TestMark, timeOf } from '../turn/task-row.js';
import type { TestChatRow } from '../turn/turn-memory.js';
import type { TestOutcome } from '../turn/turn-writes.js';
import { beginTask, blankRow } from './begin-task.js';
import { offer } from './offer.js';
import { playDue } from './play-due.js';
import { admit, answerOpen } from './play-message.js';

/**
 * Тест-чат. Разговор идёт тем же ходом, что и настоящий: чужого в нём только часы и то, что исходящие остаются
 * на служебной дорожке.
 */
export function playTest(place: Place, { chatId, key, act }: TestEvent): void {
  const { memory, writes } = place.stage;
  if (!memory.takeKey(place.lane.id, key)) return;
  writes.keys.push({ laneId: place.lane.id, key });
  if (act.kind === 'end') {
    end(place, chatId, key);
    return;
  }
  const chat = memory.testChats.get(chatId);
  const script = chat && place.stage.scripts.version(chat.draftId);
  if (!script) return;
  switch (act.kind) {
    case 'say':
      say(place, script, { chat, key, text: act.text });
      return;
    case 'start':
      startBy(place, script, chat, act);
      return;
    case 'skip':
      skip(place, chat);
  }
}

const markOf = ({ id, ahead }: TestChatRow): TestMark => ({ chatId: id, ahead });

interface Word {
  readonly chat: TestChatRow;
  readonly key: string;
  readonly text: string;
}

/** Слово собеседника: ответ открытому вопросу или запуск — как в настоящем чате. */
function say(place: Place, script: ChainScript, { chat, key, text }: Word): void {
  const { stage, lane } = place;
  const at = timeOf(stage.now, { test: markOf(chat) });
  const id = lane.nextId();
  const event: MessageEvent = {
    kind: 'message',
    id: key,
    at,
    chat: { id: testChatName(chat.id), kind: 'private' },
    message: { id, text, content: 'text', ...(!chat.heard && { first: true }) },
  };
  stage.writes.patchContact(chat.contactId, { seenAt: at });
  stage.memory.testChats.set(chat.id, { ...chat, heard: true });
  const outcome = outcomeOf(place, script, chat, event);
  stage.writes.testMessages.push({ id, chatId: chat.id, at, text, outcome });
}

function outcomeOf(
  place: Place,
  script: ChainScript,
  chat: TestChatRow,
  event: MessageEvent,
): TestOutcome {
  const { contactId, userId: startedBy } = chat;
  const answered = answerOpen(place, event, contactId);
  if (answered) return { kind: 'answered', taskId: answered.id };
  if (place.stage.memory.contact(contactId)?.contact.optedOut) return nothing('opted-out');
  const test = markOf(chat);
  const where = { chainId: chat.chainId, sessionId: undefined, contactId, chat: event.chat.id };
  const trigger = match(script.chain, event, sceneOf(place.stage, { ...where, test }));
  if (trigger === undefined) return nothing('no-match');
  const begun = admit(place, script, { trigger, event, contactId, startedBy, test });
  if (!begun) return nothing('busy');
  const queued = place.stage.memory.tasks.get(begun.id)?.queued !== undefined;
  return queued
    ? { kind: 'queued', taskId: begun.id }
    : { kind: 'started', taskId: begun.id, trigger };
}

const nothing = (reason: Extract<TestOutcome, { kind: 'nothing' }>['reason']): TestOutcome => ({
  kind: 'nothing',
  reason,
});

/** Запуск, который ждёт не сообщения. Настоящих дверей — адреса вебхука, расписания — у черновика нет. */
function startBy(
  place: Place,
  script: ChainScript,
  chat: TestChatRow,
  { event: asked }: Extract<TestAct, { kind: 'start' }>,
): void {
  const test = markOf(chat);
  const at = timeOf(place.stage.now, { test });
  const event = asked.kind === 'schedule' ? { ...asked, at, due: at } : { ...asked, at };
  const { contactId, userId: startedBy } = chat;
  const name = testChatName(chat.id);
  const row = blankRow(place, script, { chat: name, contactId, startedBy, test });
  const trigger = match(script.chain, event, sceneOf(place.stage, row));
  if (trigger !== undefined) beginTask(place, script, row, { trigger, event });
}

/** Часы разговора встают на ближайший срок, и всё, чему он вышел, наступает по порядку. */
function skip(place: Place, chat: TestChatRow): void {
  const { memory, writes, now } = place.stage;
  const rows = opened(place, chat.id).filter(({ queued }) => queued === undefined);
  const next = Math.min(...rows.flatMap((row) => duesOf(row, chat.ahead)));
  if (next === Infinity) return;
  const ahead = chat.ahead + Math.max(0, next - (now + chat.ahead));
  memory.testChats.set(chat.id, { ...chat, ahead });
  writes.testClocks.set(chat.id, ahead);
  for (const row of rows) memory.keep(moved(row, { chatId: chat.id, ahead }, now + ahead));
  for (const row of rows) playDue(place, row.id);
}

/** Сроки выполнения по часам разговора: таймеры и отложенные повторы действий. */
export function duesOf({ timers, pending }: TaskRow, ahead: number): readonly number[] {
  const retries = pending.flatMap(({ notBefore }) =>
    notBefore === undefined ? [] : [notBefore + ahead],
  );
  return [...timers.map(([, at]) => at), ...retries];
}

/** Выполнение на новых часах: повтор действия, до которого докрутили, — сейчас. */
function moved(row: TaskRow, test: TestMark, clock: number): TaskRow {
  const before = row.test?.ahead ?? 0;
  const pending = row.pending.map(({ notBefore, ...activity }) =>
    notBefore === undefined || notBefore + before <= clock
      ? activity
      : { ...activity, notBefore: notBefore - (test.ahead - before) },
  );
  return { ...row, test, pending };
}

function end(place: Place, chatId: string, key: string): void {
  for (const row of opened(place, chatId)) {
    const at = timeOf(place.stage.now, row);
    if (row.queued) place.stage.memory.keep({ ...row, status: 'cancelled', queued: undefined });
    else offer(place, row, { kind: 'cancel', id: `end:${key}`, at, reason: 'stopped.test-over' });
  }
}

const opened = (place: Place, chatId: string): readonly TaskRow[] =>
  place.stage.memory.openIn(place.lane.id, testChatName(chatId)).toReversed();
