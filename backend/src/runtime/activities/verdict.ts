import type { AttemptFailed, TaskDoorEvent } from '../desk/lane-event.js';
import type { Attempt } from './attempt.js';
import { retryPause } from './retry-pause.js';
import type { PendingActivity } from './started-activity.js';
import { storableOutcome } from './storable-outcome.js';

type Tried = Pick<PendingActivity, 'step' | 'attempts' | 'retry'> & { readonly taskId: string };

/** Что записать после попытки: исход для движка или неудачу, за которой будет следующая. */
export function verdictOf(
  { taskId, step, attempts, retry }: Tried,
  attempt: Attempt,
  now: number,
): TaskDoorEvent | AttemptFailed {
  if (attempt.kind === 'again' && retry && attempts < retry.times) {
    const notBefore = now + retryPause(retry, attempts, attempt.after);
    const { error } = attempt;
    return { kind: 'attempt', taskId, step, attempts: attempts + 1, notBefore, error };
  }
  const outcome = storableOutcome(attempt.outcome);
  const id = `${taskId}:${step}`;
  const event = { kind: 'activity-result', id, at: now, step, outcome } as const;
  return { kind: 'task', taskId, event };
}
