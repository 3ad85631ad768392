import { randomInt } from 'node:crypto';
import type { EngineEvent } from '@zveno/contracts/engine-event.js';
import { start } from '@zveno/engine/start.js';
import type { ChainScript } from '../library/session-script.js';
import { type Place, sceneOf } from '../turn/stage.js';
import { type TaskRow, type TestMark, timeOf } from '../turn/task-row.js';
import { attempt } from './attempt.js';
import { nextTaskId } from './next-task-id.js';
import { record } from './record.js';

/** Что известно о новом выполнении, кроме события. */
export interface NewRow {
  readonly id?: string;
  readonly chat?: string;
  readonly contactId?: string;
  readonly startedBy?: string;
  readonly parentId?: string;
  readonly parentStep?: number;
  readonly test?: TestMark | undefined;
}

/** Строка выполнения, которое ещё не сделало ни шага. */
export function blankRow({ stage, lane }: Place, script: ChainScript, known: NewRow): TaskRow {
  return {
    id: known.id ?? nextTaskId(),
    laneId: lane.id,
    turn: 0,
    startedAt: timeOf(stage.now, { test: known.test }),
    chainId: script.chainId,
    versionId: script.versionId,
    sessionId: lane.sessionId,
    contactId: known.contactId,
    startedBy: known.startedBy,
    parentId: known.parentId,
    parentStep: known.parentStep,
    chat: known.chat,
    status: 'running',
    node: undefined,
    state: { seed: randomInt(2 ** 32), count: 0, tokens: [] },
    timers: [],
    pending: [],
    queued: undefined,
    shield: undefined,
    test: known.test,
    log: [],
  };
}

/** Начинает выполнение с найденного запуска. */
export function beginTask(
  place: Place,
  script: ChainScript,
  row: TaskRow,
  { trigger, event }: { readonly trigger: string; readonly event: EngineEvent },
): void {
  attempt(place, row, () => {
    const { id } = row;
    const task = { id, seed: row.state.seed, trigger };
    const result = start(script.chain, task, event, sceneOf(place.stage, row));
    record(place, row, result, event);
  });
}
