import { RetryRule } from '@zveno/contracts/chain-document.js';
import { z } from 'zod';
import type { QueuedJob } from '../../ports/activity-queue.js';
import type { StartedActivity } from './started-activity.js';

const Values = z.record(z.string(), z.json());

/** Всё, что нужно любому исполнителю, чтобы вычислить и вернуть итог на дорожку. */
export const ComputeJob = z.object({
  laneId: z.int(),
  taskId: z.string(),
  step: z.int(),
  attempts: z.int(),
  timeoutSeconds: z.number(),
  retry: RetryRule.optional(),
  place: z.object({ session: z.string(), chat: z.string() }).optional(),
  activity: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('script'),
      source: z.string(),
      input: Values,
      memoryMegabytes: z.number(),
    }),
    z.object({ kind: z.literal('plugin'), type: z.string(), settings: Values }),
  ]),
});
export type ComputeJob = z.infer<typeof ComputeJob>;

/** Имя попытки — ключ очереди: повтор не примут за ещё не забытую прежнюю попытку. */
export function computeJob(started: StartedActivity): QueuedJob {
  const { lane, taskId, step, attempts, timeoutSeconds, retry, place, activity } = started;
  const same = { taskId, step, attempts, timeoutSeconds, retry, place, activity };
  const payload = { laneId: lane.id, ...same };
  const id = `${taskId}:${step}`;
  return { id: attempts > 0 ? `${id}:${attempts}` : id, kind: activity.kind, payload };
}
