import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import {
  ActivityQueue,
  type JobHandler,
  type QueuedJob,
  type QueueName,
  type QueueState,
} from '../../ports/activity-queue.js';
import type { JobOutlet } from './job-outlet.js';
import type { Consumer, QueueStore } from './queue-store.js';

export interface BullQueueOptions {
  readonly store: QueueState['store'];
  /** Открывает хранилище; вызывается при первой надобности, а не при старте приложения. */
  readonly open: () => Promise<QueueStore>;
  /** Через сколько миллисекунд молчания исполнитель считается погибшим. */
  readonly leaseMs?: number;
  /** Сколько миллисекунд начатая работа может доделываться при остановке. */
  readonly graceMs?: number;
}

/** Очередь действий на BullMQ. Bull здесь только разносит работу: ни повторов, ни журнала, ни истории. */
export class BullActivityQueue extends ActivityQueue implements BeforeApplicationShutdown {
  private opening: Promise<JobOutlet> | undefined;
  private closing: Promise<void> | undefined;
  private readonly consumers = new Map<QueueName, Consumer>();
  private readonly stopping = new AbortController();
  private readonly log = new Logger(ActivityQueue.name);
  private lastComplaint = '';

  constructor(private readonly options: BullQueueOptions) {
    super();
  }

  async offer(queue: QueueName, jobs: readonly QueuedJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const outlet = await this.outlet();
    await outlet.offer(queue, jobs);
  }

  async work(queue: QueueName, concurrency: number, handler: JobHandler): Promise<void> {
    const { store } = await this.outlet();
    if (this.consumers.has(queue)) throw new Error(`У очереди ${queue} уже есть обработчик`);
    const { handleWith } = await import('./bull-job.js');
    const consumer = store.consumer(queue, handleWith(handler, this.stopping.signal), {
      concurrency,
      ...this.patience(),
    });
    this.consumers.set(queue, consumer);
    consumer.on('error', this.complain);
    consumer.on('lockRenewalFailed', (ids) => {
      for (const id of ids) consumer.cancelJob(id, 'право на работу потеряно');
    });
    await consumer.waitUntilReady();
  }

  async state(): Promise<QueueState> {
    const { store } = this.options;
    try {
      const outlet = await this.outlet();
      return { store, reachable: true, ...(await outlet.count()) };
    } catch {
      return { store, reachable: false, waiting: 0, active: 0 };
    }
  }

  /** Обработчики пишут в базу до последнего, поэтому очередь закрывается раньше соединений. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.close();
  }

  async close(): Promise<void> {
    this.closing ??= this.drain();
    await this.closing;
  }

  private async drain(): Promise<void> {
    const consumers = [...this.consumers.values()];
    AbortSignal.timeout(this.options.graceMs ?? 8_000).addEventListener('abort', () => {
      this.stopping.abort();
      for (const consumer of consumers) consumer.cancelAllJobs('исполнитель останавливается');
    });
    await Promise.all(consumers.map((consumer) => consumer.close()));
    const outlet = await this.opening?.catch(() => undefined);
    await outlet?.close();
  }

  /** Неудачное открытие не запоминается: следующий обход исполнителя попробует снова. */
  private async outlet(): Promise<JobOutlet> {
    if (this.closing) throw new Error('Очередь закрыта');
    this.opening ??= this.open();
    try {
      return await this.opening;
    } catch (error) {
      this.opening = undefined;
      throw error;
    }
  }

  /** Bull весит пятую часть секунды запуска, поэтому загружается вместе с первой работой. */
  private async open(): Promise<JobOutlet> {
    const { JobOutlet } = await import('./job-outlet.js');
    return JobOutlet.open(this.options.open, this.complain);
  }

  /** Погибшего исполнителя замечают за полтора срока; о числе попыток судит строка в базе, а не Bull. */
  private patience() {
    const { leaseMs = 15_000 } = this.options;
    return {
      lockDuration: leaseMs,
      stalledInterval: leaseMs / 3,
      maxStalledCount: 1_000_000,
      runRetryDelay: 1_000,
      drainDelay: 10,
    };
  }

  /** Пока сервер лежит, Bull жалуется на каждую попытку: одно и то же пишем один раз. */
  private readonly complain = (error: Error): void => {
    if (error.message === this.lastComplaint) return;
    this.lastComplaint = error.message;
    this.log.warn(`Очередь: ${error.message}`);
  };
}
