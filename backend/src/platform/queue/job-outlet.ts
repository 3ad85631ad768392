import { type QueuedJob, type QueueName, queueNames } from '../../ports/activity-queue.js';
import { toBullJob } from './bull-job.js';
import type { Producer, QueueStore } from './queue-store.js';

/** Открытое хранилище вместе с очередями, в которые предлагают работу. */
export class JobOutlet {
  private constructor(
    readonly store: QueueStore,
    private readonly producers: Readonly<Record<QueueName, Producer>>,
  ) {}

  /** Ждёт готовности очередей: Bull навсегда запоминает первую неудачу, и такую очередь надо выбросить. */
  static async open(
    openStore: () => Promise<QueueStore>,
    onError: (error: Error) => void,
  ): Promise<JobOutlet> {
    const store = await openStore();
    try {
      store.ensureReachable();
      const producers = { compute: store.producer('compute'), bulk: store.producer('bulk') };
      for (const producer of Object.values(producers)) producer.on('error', onError);
      await Promise.all(Object.values(producers).map((producer) => producer.waitUntilReady()));
      return new JobOutlet(store, producers);
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  async offer(queue: QueueName, jobs: readonly QueuedJob[]): Promise<void> {
    this.store.ensureReachable();
    await this.producers[queue].addBulk(jobs.map(toBullJob));
  }

  /** Сколько заданий ждёт и делается во всех очередях. */
  async count(): Promise<{ waiting: number; active: number }> {
    this.store.ensureReachable();
    const counts = await Promise.all(
      queueNames.map((name) => this.producers[name].getJobCounts('wait', 'active')),
    );
    const total = (state: string) => counts.reduce((sum, count) => sum + (count[state] ?? 0), 0);
    return { waiting: total('wait'), active: total('active') };
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.producers).map((producer) => producer.close()));
    await this.store.close();
  }
}
