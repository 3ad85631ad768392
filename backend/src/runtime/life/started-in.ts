import type { StartedActivity } from '../activities/started-activity.js';
import type { Lane } from '../ownership/lane.js';
import { isOpen, type TaskRow } from '../turn/task-row.js';

/** Действия выполнения, которым пора: новые, повторяемые и те, о которых никто не помнит. */
export function startedIn(row: TaskRow, lane: Lane, now: number): readonly StartedActivity[] {
  if (!isOpen(row)) return [];
  const { id: taskId, chainId } = row;
  return row.pending
    .filter(({ notBefore = 0 }) => notBefore <= now)
    .map((activity) => ({ ...activity, lane, taskId, chainId, ...placeOf(row, lane) }));
}

function placeOf({ chat, test }: TaskRow, { sessionId }: Lane): Pick<StartedActivity, 'place'> {
  if (chat === undefined || sessionId === undefined || test) return {};
  return { place: { session: sessionId, chat } };
}
