import type { ActivityOutcome } from '@zveno/contracts/engine-event.js';
import type { Place } from '../turn/stage.js';
import { type TaskRow, timeOf } from '../turn/task-row.js';

/** Выполнение кончилось: вызвавшая цепочка узнаёт итог, отменённое ничего больше не отправит. */
export function finish({ stage, lane }: Place, row: TaskRow): void {
  stage.memory.ended.push(row);
  if (row.status === 'cancelled') stage.writes.dropped.add(row.id);
  const { parentId, parentStep } = row;
  if (parentId === undefined || parentStep === undefined) return;
  stage.writes.events.push({
    laneId: lane.id,
    event: {
      kind: 'task',
      taskId: parentId,
      event: {
        kind: 'task-result',
        id: `r:${row.id}`,
        at: timeOf(stage.now, row),
        step: parentStep,
        outcome: outcomeOf(row),
      },
    },
  });
}

function outcomeOf({ status, result, error }: TaskRow): ActivityOutcome {
  if (status === 'done')
    return {
      kind: 'done',
      value: { ...result?.values, ...(result?.label !== undefined && { label: result.label }) },
    };
  const { code, message } = error ?? {
    code: 'task.stopped',
    message: 'Вызванная цепочка остановлена',
  };
  return { kind: 'failed', error: { code, message } };
}
