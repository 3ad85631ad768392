import { WaitingError } from 'bullmq';
import { z } from 'zod';
import type { JobHandler, QueuedJob } from '../../ports/activity-queue.js';
import type { BullJob, Process } from './queue-store.js';

const Envelope = z.object({ id: z.string(), payload: z.unknown() });

/** Имя задания Bull не может быть числом и содержать двоеточие, а наш `id` — может. */
export function toBullJob({ id, kind, payload }: QueuedJob): BullJob {
  return { name: kind, data: { id, payload }, opts: { jobId: `job-${encodeURIComponent(id)}` } };
}

/** Отдаёт задание обработчику; прерванное остановкой возвращает в очередь, а не хоронит. */
export function handleWith(handler: JobHandler, stopping: AbortSignal): Process {
  return async (job, token, signal = stopping) => {
    const { id, payload } = Envelope.parse(job.data);
    try {
      await handler({ id, kind: job.name, payload }, signal);
    } catch (error) {
      if (!stopping.aborted || token === undefined) throw error;
      await job.moveToWait(token);
      throw new WaitingError();
    }
  };
}
