import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { ThreadAnswer, ThreadTask } from './script-thread.js';
import { scriptThreadFile } from './script-thread-file.js';

const Answer: z.ZodType<ThreadAnswer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), json: z.string() }),
  z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
]);

/** Поток, который исполняет программы по одной. */
export class ScriptThreadHandle {
  private constructor(private readonly worker: Worker) {}

  /** Запускает поток и ждёт, пока он будет готов. */
  static async open(): Promise<ScriptThreadHandle> {
    const worker = new Worker(scriptThreadFile(), {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 64, stackSizeMb: 4 },
    });
    await once(worker, 'message');
    return new ScriptThreadHandle(worker);
  }

  /** Бросает, если поток погиб или вышел срок сигнала: такой поток больше не годится. */
  async run(task: ThreadTask, signal: AbortSignal): Promise<ThreadAnswer> {
    const settled = new AbortController();
    const listening = { signal: AbortSignal.any([signal, settled.signal]) };
    const answered = once(this.worker, 'message', listening);
    const exited = once(this.worker, 'exit', listening).then(() => {
      throw new Error('Поток скриптов завершился');
    });
    this.worker.postMessage(task);
    try {
      const messages: unknown[] = await Promise.race([answered, exited]);
      return Answer.parse(messages[0]);
    } finally {
      exited.catch(() => undefined);
      settled.abort();
    }
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
