import type { Contact } from '@zveno/contracts/contact.js';
import type { EngineCommand } from '@zveno/contracts/engine-command.js';
import type { EngineEvent } from '@zveno/contracts/engine-event.js';
import { stopError } from '@zveno/contracts/stop-reason.js';
import type { StepLog } from '@zveno/contracts/step-log.js';
import type { EngineTask, Token } from '@zveno/contracts/task-state.js';
import type { CompiledChain } from './compiled-chain.js';
import { messageFacts } from './message-facts.js';
import type { Scene, Signal } from './node-type.js';
import { advance } from './turn/advance.js';
import { applyThen } from './turn/apply-then.js';
import { dropAll } from './turn/fail-task.js';
import { finishedTask } from './turn/finish.js';
import { Turn } from './turn/turn.js';

export interface StepResult {
  readonly task: EngineTask;
  /** Собеседник после хода: следующему событию того же чата передают его. */
  readonly contact: Contact | undefined;
  readonly commands: readonly EngineCommand[];
  readonly log: readonly StepLog[];
  /** Взяло ли выполнение событие себе; если нет — его предлагают запускам. */
  readonly taken: boolean;
}

/**
 * Один ход: выполнение и событие — в новое выполнение, команды и журнал. Чистая функция: время,
 * собеседник и зерно случайности — входные данные. Исключение отсюда — ошибка движка.
 */
export function step(
  chain: CompiledChain,
  task: EngineTask,
  event: EngineEvent,
  scene: Scene,
): StepResult {
  const untouched: StepResult = {
    task,
    contact: scene.contact,
    commands: [],
    log: [],
    taken: false,
  };
  if (task.state.seen?.includes(event.id)) return { ...untouched, taken: true };
  const open = task.status === 'running' || task.status === 'waiting';
  if (!open && !(task.status === 'failed' && event.kind === 'retry')) return untouched;
  const turn = new Turn(chain, task, event, scene);
  deliver(turn);
  return turn.taken ? resultOf(turn) : untouched;
}

export function resultOf(turn: Turn): StepResult {
  const { contact, commands, log, taken } = turn;
  return { task: finishedTask(turn), contact, commands, log, taken };
}

/** Отдаёт событие тем, кто его ждёт. */
function deliver(turn: Turn): void {
  const { event } = turn;
  switch (event.kind) {
    case 'message': {
      answer(turn, event);
      return;
    }
    case 'timer': {
      resume(turn, (token) => token.t === event.token, { kind: 'timer' });
      return;
    }
    case 'activity-result':
    case 'task-result': {
      resume(turn, (token) => token.a === event.step, {
        kind: 'outcome',
        outcome: event.outcome,
      });
      return;
    }
    case 'cancel': {
      cancel(turn, event.reason);
      return;
    }
    case 'retry': {
      retry(turn);
      return;
    }
    case 'delivery-failed': {
      undelivered(turn, event);
      return;
    }
    default:
      turn.taken = false;
  }
}

/** Сообщение — ответ на самый новый вопрос; если тот его не берёт, спрашивают вопрос постарше. */
function answer(turn: Turn, event: Extract<EngineEvent, { kind: 'message' }>): void {
  const asking = [...turn.tokens.values()].filter(({ w }) => w === 'message');
  turn.taken = false;
  turn.learn({ message: messageFacts(event.message) });
  for (const token of asking.sort((a, b) => b.i - a.i)) {
    if (offer(turn, token, { kind: 'message', event })) return;
  }
}

/** Предлагает событие ветви; `false`, если она его не берёт. */
function offer(turn: Turn, token: Token, signal: Signal): boolean {
  turn.taken = true;
  turn.enqueue(token, signal);
  advance(turn);
  return turn.taken;
}

function resume(turn: Turn, waits: (token: Token) => boolean, signal: Signal): void {
  const token = [...turn.tokens.values()].find(waits);
  if (!token) {
    turn.taken = false;
    return;
  }
  offer(turn, token, signal);
}

function cancel(turn: Turn, reason: string): void {
  dropAll(turn);
  turn.status = 'cancelled';
  turn.error = stopError(reason);
}

/** Повтор начинает с упавшего узла: всё отправленное до него второй раз не отправится. */
function retry(turn: Turn): void {
  const { failed } = turn.task.state;
  if (failed === undefined) {
    turn.taken = false;
    return;
  }
  turn.enqueue({ i: turn.number(), n: failed });
  advance(turn);
}

/** Отправка не удалась, когда ветвь уже ушла вперёд: выполнение возвращается к правилу того узла. */
function undelivered(
  turn: Turn,
  { node: id, error }: Extract<EngineEvent, { kind: 'delivery-failed' }>,
): void {
  const node = turn.chain.nodes.get(id);
  if (!node || node.common.onError.then === 'continue') {
    turn.taken = false;
    return;
  }
  dropAll(turn);
  const { code, message } = error;
  turn.log.push({ node: id, on: 'delivery-failed', error: { code, message } });
  const token = { i: turn.number(), n: id };
  const move = { then: { kind: 'fail', code, message } } as const;
  applyThen(turn, { node, token, move, step: undefined });
  advance(turn);
}
