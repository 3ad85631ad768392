import { type Job, Queue, Worker } from 'bullmq';
import type { RedisClient } from '../redis/redis.js';
import {
  type BullJob,
  type Consumer,
  type ConsumerOptions,
  type Envelope,
  jobOptions,
  type Process,
  type Producer,
  type QueueStore,
} from './queue-store.js';

const prefix = 'zveno';

/** Задания в Redis: общее соединение процесса и по одному ждущему на обработчик. */
export class RedisStore implements QueueStore {
  constructor(private readonly client: RedisClient) {}

  ensureReachable(): void {
    if (!this.client.isReady) throw new Error('Нет связи с Redis');
  }

  producer(queue: string): Producer {
    return new RestartProofQueue(queue, {
      connection: this.client,
      prefix,
      defaultJobOptions: jobOptions,
    });
  }

  consumer(queue: string, process: Process, options: ConsumerOptions): Consumer {
    return new Worker(queue, process, {
      ...options,
      connection: this.client,
      prefix,
    });
  }

  /** Общее соединение закрывает его хозяин. */
  async close(): Promise<void> {}
}

/**
 * Пачку Bull отправляет транзакцией из ссылок на сценарии, а перезапущенный Redis их не помнит
 * и отвергал бы каждую пачку. По одному Bull присылает сценарий заново, а клиент и так собирает команды вместе.
 */
class RestartProofQueue extends Queue<Envelope, void> {
  override async addBulk(jobs: BullJob[]): Promise<Job<Envelope, void>[]> {
    return Promise.all(jobs.map(({ name, data, opts }) => this.add(name, data, opts)));
  }
}
