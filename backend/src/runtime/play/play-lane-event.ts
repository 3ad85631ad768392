import type { LaneEvent, RestartEvent, StartEvent } from '../desk/lane-event.js';
import { match } from '@zveno/engine/match.js';
import { type Place, sceneOf, scriptOf } from '../turn/stage.js';
import { isOpen, type TaskRow, type TestMark } from '../turn/task-row.js';
import { beginTask, blankRow } from './begin-task.js';
import { offer } from './offer.js';
import { newOrder } from './place-order.js';
import { playAttempt } from './play-due.js';
import { playCommanded, playHeard } from './play-heard.js';
import { playPeopleInside } from './people-inside.js';
import { playPluginOrder } from './play-plugin-order.js';
import { playTest } from './play-test.js';
import { restart } from './restart.js';

/** Событие от двери: выполнению, новому запуску, чату или людям внутри цепочки. */
export function playLaneEvent(place: Place, event: LaneEvent): void {
  switch (event.kind) {
    case 'task': {
      const row = place.stage.memory.tasks.get(event.taskId);
      if (row && !dropQueued(place, row, event.event.kind)) offer(place, row, event.event);
      return;
    }
    case 'start':
      playStart(place, event);
      return;
    case 'restart':
      playRestart(place, event);
      return;
    case 'order':
      place.stage.writes.orders.push(
        newOrder(place.lane, { ...event, stranger: event.chat !== 'self' }),
      );
      return;
    case 'plugin-order':
      playPluginOrder(place, event);
      return;
    case 'attempt':
      playAttempt(place, event);
      return;
    case 'people-inside':
      playPeopleInside(place, event);
      return;
    case 'heard':
      playHeard(place, event);
      return;
    case 'commanded':
      playCommanded(place, event);
      return;
    case 'test':
      playTest(place, event);
  }
}

/** Выполнение в очереди ещё не начато: отмена просто забывает его. */
function dropQueued({ stage }: Place, row: TaskRow, kind: string): boolean {
  if (!row.queued || !isOpen(row)) return false;
  if (kind === 'cancel') stage.memory.keep({ ...row, status: 'cancelled', queued: undefined });
  return true;
}

/** Вебхук, расписание, рука человека или другая цепочка начинают выполнение. */
export function playStart(place: Place, start: StartEvent): void {
  const { stage, lane } = place;
  const { key, event, taskId, chat, contactId, startedBy, parent } = start;
  if (stage.memory.tasks.has(taskId)) return;
  if (key !== undefined) {
    if (!stage.memory.takeKey(lane.id, key)) return;
    stage.writes.keys.push({ laneId: lane.id, key });
  }
  const script =
    start.versionId === undefined
      ? stage.scripts.publishedOf(start.chainId)
      : stage.scripts.version(start.versionId);
  const test = start.testChatId === undefined ? undefined : testMark(stage, start.testChatId);
  const where = { chainId: start.chainId, sessionId: lane.sessionId, contactId, chat, test };
  const trigger = script && match(script.chain, event, sceneOf(stage, where));
  if (!script || trigger === undefined) {
    refuseStart(place, start, script !== undefined);
    return;
  }
  const known = {
    id: taskId,
    test,
    ...(chat !== undefined && { chat }),
    ...(contactId !== undefined && { contactId }),
    ...(startedBy !== undefined && { startedBy }),
    ...(parent && { parentId: parent.taskId, parentStep: parent.step }),
  };
  beginTask(place, script, blankRow(place, script, known), { trigger, event });
}

/** Начать нечего: вызвавшая цепочка узнаёт об этом, остальным запускам отказывает их дверь. */
function refuseStart({ stage, lane }: Place, { parent, taskId }: StartEvent, found: boolean): void {
  if (!parent) return;
  const message = found
    ? 'В вызванной цепочке нет запуска «Вызвана другой цепочкой»'
    : 'Вызванная цепочка не опубликована или удалена';
  const outcome = { kind: 'failed', error: { code: 'chain.not-callable', message } } as const;
  const { step } = parent;
  const event = { kind: 'task-result', id: `r:${taskId}`, at: stage.now, step, outcome } as const;
  stage.writes.events.push({
    laneId: lane.id,
    event: { kind: 'task', taskId: parent.taskId, event },
  });
}

/** Разговора уже нет — и пробы, которую он вызвал, не будет видно никому. */
function testMark({ memory }: Place['stage'], chatId: string): TestMark {
  return { chatId, ahead: memory.testChats.get(chatId)?.ahead ?? 0 };
}

function playRestart(place: Place, { of, taskId, startedBy }: RestartEvent): void {
  const old = place.stage.memory.tasks.get(of);
  const script =
    old && (place.stage.scripts.publishedOf(old.chainId) ?? scriptOf(place.stage, old));
  if (old && script) restart(place, script, { old, id: taskId, startedBy });
}
