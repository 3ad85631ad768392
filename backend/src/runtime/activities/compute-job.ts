import { RetryRule } from '@zveno/contracts/chain-document.js';
import { z } from 'zod';
import type { QueuedJob } from '../../ports/activity-queue.js';
import type { StartedActivity } from './started-activity.js';

/** Всё, что нужно любому исполнителю, чтобы вычислить и вернуть итог на дорожку. */
export const ComputeJob = z.object({
  laneId: z.int(),
  taskId: z.string(),
  step: z.int(),
  attempts: z.int(),
  timeoutSeconds: z.number(),
  retry: RetryRule.optional(),
  activity: z.object({
    kind: z.literal('script'),
    source: z.string(),
    input: z.record(z.string(), z.json()),
    memoryMegabytes: z.number(),
  }),
});
export type ComputeJob = z.infer<typeof ComputeJob>;

/** Имя попытки — ключ очереди: повтор не примут за ещё не забытую прежнюю попытку. */
export function computeJob(started: StartedActivity): QueuedJob {
  const { lane, taskId, step, attempts, timeoutSeconds, retry, activity } = started;
  const same = { taskId, step, attempts, timeoutSeconds, retry, activity };
  const payload = { laneId: lane.id, ...same };
  const id = `${taskId}:${step}`;
  return { id: attempts > 0 ? `${id}:${attempts}` : id, kind: activity.kind, payload };
}
