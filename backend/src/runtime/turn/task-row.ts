import type { ActivityFailure, EngineEvent } from '@zveno/contracts/engine-event.js';
import type { StepLog } from '@zveno/contracts/step-log.js';
import type {
  EngineTask,
  TaskError,
  TaskResult,
  TaskState,
  TaskStatus,
} from '@zveno/contracts/task-state.js';
import type { PendingActivity } from '../activities/started-activity.js';

/** Ход в журнале выполнения. */
export interface TurnLog {
  readonly turn: number;
  /** Когда записан, мс UTC. */
  readonly at: number;
  readonly steps: readonly StepLog[];
}

/** Срок выполнения: номер таймера движка и миг, мс UTC. */
export type TaskTimer = readonly [token: number, at: number];

/** Начатое действие и неудача последней попытки. */
export interface KeptActivity extends PendingActivity {
  readonly lastError?: ActivityFailure;
}

/** Выполнение, которое ждёт конца прежнего в том же чате. */
export interface QueuedStart {
  readonly trigger: string;
  readonly event: EngineEvent;
}

/** Выполнение — проба черновика в тест-чате. */
export interface TestMark {
  readonly chatId: string;
  /** На сколько часы разговора впереди настоящих, мс: ожидания прокручивают. */
  readonly ahead: number;
}

/** Строка выполнения. Объект неизменяем: ход заменяет его целиком. */
export interface TaskRow {
  readonly id: string;
  readonly laneId: number;
  /** Сколько ходов записано. */
  readonly turn: number;
  readonly startedAt: number;
  readonly chainId: string;
  readonly versionId: string | undefined;
  readonly sessionId: string | undefined;
  readonly contactId: string | undefined;
  readonly startedBy: string | undefined;
  readonly parentId: string | undefined;
  readonly parentStep: number | undefined;
  readonly chat: string | undefined;
  readonly status: TaskStatus;
  readonly node: string | undefined;
  readonly state: TaskState;
  readonly timers: readonly TaskTimer[];
  readonly pending: readonly KeptActivity[];
  readonly queued: QueuedStart | undefined;
  /** Повтор с начала: сколько отправок каждого узла уже сделало прежнее выполнение. */
  readonly shield: Readonly<Record<string, number>> | undefined;
  readonly test: TestMark | undefined;
  /** Ходы, которых ещё нет в `task_steps`. */
  readonly log: readonly TurnLog[];
  readonly error?: TaskError;
  readonly result?: TaskResult;
}

/** Который час у выполнения, мс UTC: у пробы часы свои. */
export const timeOf = (now: number, { test }: Pick<TaskRow, 'test'>): number =>
  now + (test?.ahead ?? 0);

/** Действия в работе переспрашивают: исполнитель мог потерять их вместе с памятью. */
export const checkUpMs = 15_000;

/** Когда к выполнению надо вернуться само собой, мс UTC. */
export function wakeAt({ timers, pending, test }: TaskRow, now: number): number | undefined {
  const ahead = test?.ahead ?? 0;
  const dues = [
    ...timers.map(([, at]) => at - ahead),
    ...pending.map(({ notBefore = 0 }) => Math.max(notBefore, now + checkUpMs)),
    ...pending.flatMap(({ notBefore }) => notBefore ?? []),
  ];
  return dues.length > 0 ? Math.min(...dues) : undefined;
}

export const isOpen = ({ status }: Pick<TaskRow, 'status'>): boolean =>
  status === 'running' || status === 'waiting';

/** Выполнение, каким его берёт движок. */
export function engineTask(row: TaskRow): EngineTask {
  const { id, status, startedAt, node, state, error, result } = row;
  return {
    id,
    status,
    startedAt,
    state,
    ...(node !== undefined && { node }),
    ...(error && { error }),
    ...(result && { result }),
  };
}
