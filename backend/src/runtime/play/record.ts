import { randomUUIDv7 } from 'node:crypto';
import type { EngineCommand } from '@zveno/contracts/engine-command.js';
import type { EngineEvent } from '@zveno/contracts/engine-event.js';
import type { StepResult } from '@zveno/engine/step.js';
import { isOpen, type TaskRow, timeOf } from '../turn/task-row.js';
import { type Place, scriptOf } from '../turn/stage.js';
import { finish } from './finish.js';
import { placeOrder } from './place-order.js';

/**
 * Принимает исход шага движка: новое состояние выполнения, его просьбы и журнал.
 * `row` — выполнение до шага; сработавший срок и пришедший итог из него вычёркиваются.
 */
export function record(
  place: Place,
  row: TaskRow,
  result: StepResult,
  event: EngineEvent,
): TaskRow {
  const { stage } = place;
  const sends = result.commands.filter(({ kind }) => kind === 'send').length;
  if (!stage.guard.allow(`${row.laneId}|${row.chat ?? row.id}`, sends, stage.now)) {
    return stopPingPong(place, row);
  }
  const { status, node, state, error, result: outcome } = result.task;
  let next: TaskRow = {
    ...withoutEvent(row, event),
    status,
    node,
    state,
    ...(error && { error }),
    ...(outcome && { result: outcome }),
  };
  for (const command of result.commands) next = carryOut(place, next, command);
  keepContact(place, row, result);
  stage.writes.log(row.id, result.log);
  stage.memory.keep(next);
  if (!isOpen(next)) finish(place, next);
  return next;
}

/** Ошибка вне движка останавливает выполнение, ничего из шага не исполняя. */
export function failRow(place: Place, row: TaskRow, code: string, message: string): TaskRow {
  const { stage } = place;
  const error = { code, message, ...(row.node !== undefined && { node: row.node }) };
  const failed: TaskRow = {
    ...row,
    status: 'failed',
    timers: [],
    pending: [],
    error,
    state: { ...row.state, tokens: [], ...(row.node !== undefined && { failed: row.node }) },
  };
  stage.writes.log(row.id, [{ node: row.node ?? 'start', error: { code, message } }]);
  stage.memory.keep(failed);
  finish(place, failed);
  return failed;
}

function stopPingPong(place: Place, row: TaskRow): TaskRow {
  const message = 'Больше 60 ответов в чат за минуту: похоже на переписку с ботом';
  return failRow(place, row, 'chat.ping-pong', message);
}

/** Событие, которого ждали, из ожидаемого вычеркнуто. */
function withoutEvent(row: TaskRow, event: EngineEvent): TaskRow {
  if (event.kind === 'timer') {
    return { ...row, timers: row.timers.filter(([token]) => token !== event.token) };
  }
  if (event.kind === 'activity-result') {
    return { ...row, pending: row.pending.filter(({ step }) => step !== event.step) };
  }
  return row;
}

function keepContact({ stage }: Place, row: TaskRow, { contact }: StepResult): void {
  const known = stage.memory.contact(row.contactId);
  if (contact && known) stage.memory.keepContact({ ...known, contact });
}

/** Исполняет просьбу узла; всё, что уходит наружу, станет строкой той же записи. */
function carryOut(place: Place, row: TaskRow, command: EngineCommand): TaskRow {
  const { writes } = place.stage;
  switch (command.kind) {
    case 'set-timer':
      return { ...row, timers: [...row.timers, [command.token, command.at]] };
    case 'cancel-timer':
      return { ...row, timers: row.timers.filter(([token]) => token !== command.token) };
    case 'activity': {
      const { step, node, activity, timeoutSeconds, retry } = command;
      const begun = { step, node, activity, timeoutSeconds, attempts: 0, ...(retry && { retry }) };
      return { ...row, pending: [...row.pending, begun] };
    }
    case 'cancel-activity':
      return { ...row, pending: row.pending.filter(({ step }) => step !== command.step) };
    case 'contact':
      if (row.contactId !== undefined) writes.changeContact(row.contactId, command.change);
      return row;
    case 'start-task':
      startChain(place, row, command);
      return row;
    case 'notify':
      return notify(place, row, command);
    case 'webhook-reply':
      if (doorWaits(place, row)) {
        writes.answers.push({ requestId: row.id, status: command.status, body: command.body });
      }
      return row;
    case 'send':
    case 'edit':
    case 'delete':
    case 'react':
    case 'read':
      return placeOrder(place, row, command);
  }
}

/** Ответ нужен, только если дверь вебхука его ждёт; ответившей сразу он ни к чему. */
function doorWaits({ stage }: Place, row: TaskRow): boolean {
  if (row.test) return false;
  const triggers = scriptOf(stage, row)?.chain.triggers ?? [];
  return triggers.some(({ behaviour }) => behaviour?.door?.reply === 'later');
}

/** Вызванная цепочка начинается отдельным событием той же дорожки: глубина вызовов не растит ход. */
function startChain(
  { stage, lane }: Place,
  row: TaskRow,
  { chain, inputs, wait, step }: Extract<EngineCommand, { kind: 'start-task' }>,
): void {
  const taskId = randomUUIDv7();
  const caller = row.chainId;
  stage.writes.events.push({
    laneId: lane.id,
    event: {
      kind: 'start',
      taskId,
      chainId: chain,
      event: { kind: 'called', id: taskId, at: timeOf(stage.now, row), inputs, caller },
      ...(row.test && { testChatId: row.test.chatId }),
      ...(row.chat !== undefined && { chat: row.chat }),
      ...(row.contactId !== undefined && { contactId: row.contactId }),
      ...(wait && { parent: { taskId: row.id, step, laneId: lane.id } }),
    },
  });
}

function notify(
  place: Place,
  row: TaskRow,
  command: Extract<EngineCommand, { kind: 'notify' }>,
): TaskRow {
  const { level, text, via } = command;
  if (row.test || (via === 'saved' && row.sessionId !== undefined)) {
    const { step, node } = command;
    return placeOrder(place, row, { kind: 'send', chat: 'self', text, step, node });
  }
  const { chainId, id: taskId, sessionId } = row;
  place.stage.writes.notices.push({ id: randomUUIDv7(), level, text, sessionId, chainId, taskId });
  return row;
}
