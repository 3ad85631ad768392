import type {
  TaskError,
  TaskResult,
  TaskState,
  TaskStatus,
  Token,
} from '@zveno/contracts/task-state.js';
import type { KeptActivity, TaskTimer } from '../../runtime/turn/task-row.js';
import type { TestTaskDto, TestWaitDto } from './test-chat.dto.js';

/** Строка выполнения разговора; сроки есть только у идущего. */
export interface TaskRow {
  readonly id: string;
  readonly chainId: string;
  readonly status: TaskStatus;
  readonly nodeId: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly error: TaskError | null;
  readonly result: TaskResult | null;
  readonly state: TaskState | null;
  readonly timers: readonly TaskTimer[] | null;
  readonly pending: readonly KeptActivity[] | null;
}

export function taskOf(row: TaskRow, ahead: number): TestTaskDto {
  const { id, chainId, status, nodeId, startedAt, finishedAt, error, result, state } = row;
  const tokens = finishedAt ? [] : (state?.tokens ?? []);
  return {
    id,
    chainId,
    status,
    nodeId,
    startedAt,
    finishedAt,
    error,
    result,
    variables: state?.vars ?? {},
    waits: tokens.flatMap((token) => waitOf(token, row, ahead)),
  };
}

/** Сроки по часам разговора: таймеры и отложенные повторы действий. */
export function duesOf({ timers, pending }: TaskRow, ahead: number): readonly number[] {
  const retries = (pending ?? []).flatMap(({ notBefore }) =>
    notBefore === undefined ? [] : [notBefore + ahead],
  );
  return [...(timers ?? []).map(([, at]) => at), ...retries];
}

function waitOf({ n, w, t, a }: Token, row: TaskRow, ahead: number): TestWaitDto[] {
  if (w === undefined) return [];
  const timer = row.timers?.find(([token]) => token === t)?.[1];
  const retry = row.pending?.find(({ step }) => step === a)?.notBefore;
  const due = timer ?? (retry === undefined ? undefined : retry + ahead);
  return [{ nodeId: n, kind: w, due: due === undefined ? null : new Date(due) }];
}
