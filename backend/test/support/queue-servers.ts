import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BullActivityQueue } from '../../src/platform/queue/bull-activity-queue.js';
import { chooseQueue } from '../../src/platform/queue/choose-queue.js';
import { Redis } from '../../src/platform/redis/redis.js';
import type { QueuedJob } from '../../src/ports/activity-queue.js';
import { OwnPostgres } from './own-postgres.js';
import { type QueueAddress, QueueWorkers } from './queue-workers.js';
import { describeWithRedis, RedisServer } from './redis-server.js';

/** Сервер очереди, который можно убить, поднять и очистить. */
interface QueueServer {
  readonly address: QueueAddress;
  kill(): Promise<void>;
  resume(): Promise<void>;
  flush(): Promise<void>;
  close(): Promise<void>;
}

async function postgresServer(): Promise<QueueServer> {
  const postgres = await OwnPostgres.start();
  return {
    address: { databaseUrl: postgres.url },
    kill: () => postgres.kill(),
    resume: () => postgres.resume(),
    flush: async () => {
      await postgres.query('truncate bullmq.job cascade');
    },
    close: () => postgres.close(),
  };
}

async function redisServer(): Promise<QueueServer> {
  const redis = await RedisServer.start();
  return {
    address: { databaseUrl: '', redisUrl: redis.url },
    kill: () => redis.kill(),
    resume: () => redis.resume(),
    flush: () => redis.flush(),
    close: () => redis.close(),
  };
}

/** Пустая очередь на живом сервере: своя у каждого теста. */
export class QueueBench {
  private constructor(
    readonly server: QueueServer,
    readonly queue: BullActivityQueue,
    readonly workers: QueueWorkers,
    private readonly redis: Redis,
  ) {}

  static async open(server: QueueServer): Promise<QueueBench> {
    const { databaseUrl, redisUrl } = server.address;
    const redis = await Redis.open(redisUrl);
    const queue = chooseQueue(databaseUrl, redis, { leaseMs: 1_500, graceMs: 200 });
    await queue.state();
    await server.flush();
    return new QueueBench(server, queue, new QueueWorkers(server.address), redis);
  }

  /** Ждёт, пока очередь не опустеет. */
  async emptied(): Promise<void> {
    const { reachable, waiting, active } = await this.queue.state();
    if (!reachable) throw new Error('Очередь не отвечает');
    if (waiting + active === 0) return;
    await pause(5);
    await this.emptied();
  }

  /** Так ведёт себя обход исполнителя: отказ — не беда, строка подождёт следующего обхода. */
  async offerWhenReachable(offered: readonly QueuedJob[]): Promise<void> {
    const late = AbortSignal.timeout(90_000);
    const offer = () => this.queue.offer('compute', offered);
    const accepted = () =>
      offer().then(
        () => true,
        () => false,
      );
    while (!(await accepted())) {
      if (late.aborted) return offer();
      await pause(20);
    }
  }

  async close(): Promise<void> {
    await this.workers.close();
    await this.queue.close();
    await this.redis.onApplicationShutdown();
  }
}

/** Один и тот же набор тестов на обоих хранилищах. */
export function describeEachQueue(title: string, suite: (bench: () => QueueBench) => void): void {
  describe(`${title}: PostgreSQL`, () => {
    suite(benchOn(postgresServer));
  });
  describeWithRedis(`${title}: Redis`, () => {
    suite(benchOn(redisServer));
  });
}

function benchOn(start: () => Promise<QueueServer>): () => QueueBench {
  let server: QueueServer;
  let bench: QueueBench;
  beforeAll(async () => {
    server = await start();
  });
  beforeEach(async () => {
    bench = await QueueBench.open(server);
  });
  afterEach(() => bench.close());
  afterAll(() => server.close());
  return () => bench;
}

export const aJob = (kind = 'quick'): QueuedJob => ({
  id: `${randomUUID()}:1`,
  kind,
  payload: { n: 1 },
});
export const jobs = (count: number, kind?: string): readonly QueuedJob[] =>
  Array.from({ length: count }, () => aJob(kind));
export const idsOf = (list: readonly QueuedJob[]): readonly string[] =>
  list.map(({ id }) => id).toSorted();
