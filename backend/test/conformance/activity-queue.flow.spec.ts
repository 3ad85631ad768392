import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BullActivityQueue } from '../../src/platform/queue/bull-activity-queue.js';
import { chooseQueue } from '../../src/platform/queue/choose-queue.js';
import { Redis } from '../../src/platform/redis/redis.js';
import type { QueuedJob } from '../../src/ports/activity-queue.js';
import { OwnPostgres } from '../support/own-postgres.js';
import { kill, type QueueAddress, QueueWorkers, stop } from '../support/queue-workers.js';
import { describeWithRedis, RedisServer } from '../support/redis-server.js';

/** Сервер очереди, который можно убить, поднять и очистить. */
interface QueueServer {
  readonly address: QueueAddress;
  kill(): Promise<void>;
  resume(): Promise<void>;
  flush(): Promise<void>;
  close(): Promise<void>;
}

describe('очередь действий в PostgreSQL', () => {
  conforms(async () => {
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
  });
});

describeWithRedis('очередь действий в Redis', () => {
  conforms(async () => {
    const redis = await RedisServer.start();
    return {
      address: { databaseUrl: '', redisUrl: redis.url },
      kill: () => redis.kill(),
      resume: () => redis.resume(),
      flush: () => redis.flush(),
      close: () => redis.close(),
    };
  });
});

const job = (kind = 'quick'): QueuedJob => ({ id: `${randomUUID()}:1`, kind, payload: { n: 1 } });
const jobs = (count: number, kind?: string) => Array.from({ length: count }, () => job(kind));
const ids = (list: readonly QueuedJob[]) => list.map(({ id }) => id).toSorted();

function conforms(start: () => Promise<QueueServer>): void {
  let server: QueueServer;
  let redis: Redis;
  let queue: BullActivityQueue;
  let workers: QueueWorkers;

  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  beforeEach(async () => {
    redis = await Redis.open(server.address.redisUrl);
    queue = chooseQueue(server.address.databaseUrl, redis, { leaseMs: 1_500, graceMs: 200 });
    await queue.state();
    await server.flush();
    workers = new QueueWorkers(server.address);
  });
  afterEach(async () => {
    await workers.close();
    await queue.close();
    redis.onApplicationShutdown();
  });

  it('приносит предложенное вместе с видом и содержимым', async () => {
    const received: QueuedJob[] = [];
    const news = Promise.withResolvers<void>();
    await queue.work('compute', 1, async (taken) => {
      received.push(taken);
      news.resolve();
    });
    const offered: QueuedJob = {
      id: 'a:b:7',
      kind: 'script',
      payload: { text: 'ё', list: [1, null] },
    };

    await queue.offer('compute', [offered]);
    await news.promise;

    expect(received).toEqual([offered]);
  });

  it('принимает одинаковую работу один раз, пока она ждёт и делается', async () => {
    const [held, waiting] = [job('held'), job('quick')];
    const worker = await workers.launch({ concurrency: 1 });
    await queue.offer('compute', [held]);
    await workers.until(() => workers.started.length === 1);

    await queue.offer('compute', [held, waiting, waiting]);
    await queue.offer('compute', [waiting]);
    const counted = await queue.state();
    worker.send('release');
    await workers.until(() => workers.done.includes(waiting.id));
    await stop(worker);

    expect(counted).toMatchObject({ reachable: true, waiting: 1, active: 1 });
    expect(workers.done).toEqual([held.id, waiting.id]);
  });

  it('делает не больше работы сразу, чем сказано', async () => {
    const running = { now: 0, most: 0, total: 0 };
    const full = Promise.withResolvers<void>();
    const all = Promise.withResolvers<void>();
    await queue.work('compute', 3, async () => {
      running.most = Math.max(running.most, ++running.now);
      if (running.now === 3) full.resolve();
      await full.promise;
      running.now--;
      if (++running.total === 30) all.resolve();
    });

    await queue.offer('compute', jobs(30));
    await all.promise;

    expect(running).toEqual({ now: 0, most: 3, total: 30 });
  });

  it('долгая выгрузка не задерживает короткую работу', async () => {
    const quick = Promise.withResolvers<string>();
    const release = Promise.withResolvers<void>();
    await queue.work('bulk', 1, () => release.promise);
    await queue.work('compute', 1, async ({ id }) => quick.resolve(id));
    await queue.offer('bulk', jobs(2, 'export'));
    const short = job();

    await queue.offer('compute', [short]);

    await expect(quick.promise).resolves.toBe(short.id);
    release.resolve();
  });

  it('забывает неудавшуюся работу: предложенная снова приходит снова', async () => {
    const flaky = job();
    let calls = 0;
    const turns = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await queue.work('compute', 1, async () => {
      turns[calls++]?.resolve();
      throw new Error('исход не записан');
    });

    await queue.offer('compute', [flaky]);
    await turns[0]?.promise;
    await emptied(queue);
    await queue.offer('compute', [flaky]);
    await turns[1]?.promise;
    await emptied(queue);

    expect(calls).toBe(2);
  });

  it('отдаёт другому процессу работу, исполнитель которой убит', async () => {
    const victim = await workers.launch();
    const taken = jobs(5, 'held');
    await queue.offer('compute', taken);
    await workers.until(() => workers.started.length === 5);

    await kill(victim);
    const heir = await workers.launch();
    await workers.until(() => workers.started.length === 10);
    heir.send('release');
    await workers.until(() => workers.done.length === 5);

    expect(workers.done.toSorted()).toEqual(ids(taken));
  });

  it('при остановке доделывает начатое и не берёт нового', async () => {
    const leaving = await workers.launch({ concurrency: 2 });
    const offered = jobs(4, 'held');
    await queue.offer('compute', offered);
    await workers.until(() => workers.started.length === 2);

    const gone = stop(leaving);
    leaving.send('release');
    await gone;
    const afterwards = await queue.state();

    expect(workers.done.toSorted()).toEqual(workers.started.toSorted());
    expect(workers.done).toHaveLength(2);
    expect(afterwards).toMatchObject({ waiting: 2, active: 0 });
  });

  it('возвращает в очередь работу, которая не успела за срок остановки', async () => {
    const leaving = await workers.launch({ graceMs: 100, leaseMs: 60_000 });
    const unfinished = job('held');
    await queue.offer('compute', [unfinished]);
    await workers.until(() => workers.started.length === 1);

    await stop(leaving);
    const heir = await workers.launch();
    await workers.until(() => workers.started.length === 2);
    heir.send('release');
    await workers.until(() => workers.done.length === 1);

    expect(workers.done).toEqual([unfinished.id]);
  });

  it('очищенную очередь восстанавливает повторное предложение', async () => {
    const offered = jobs(20);
    await queue.offer('compute', offered);
    await server.flush();
    await workers.launch();
    await server.flush();

    await queue.offer('compute', offered);
    await workers.until(() => workers.done.length >= 20);

    expect(workers.done.toSorted()).toEqual(ids(offered));
  });

  it('очищенная посреди работы, не теряет предложенного снова', async () => {
    const worker = await workers.launch({ concurrency: 2 });
    const offered = jobs(6, 'held');
    await queue.offer('compute', offered);
    await workers.until(() => workers.started.length === 2);

    await server.flush();
    await queue.offer('compute', offered);
    worker.send('release');
    await workers.until(() => new Set(workers.done).size === 6);

    expect([...new Set(workers.done)].toSorted()).toEqual(ids(offered));
  });

  it('пока сервер лежит, отказывает сразу; поднятый продолжает сам', async () => {
    const before = jobs(10, 'held');
    const worker = await workers.launch({ concurrency: 4 });
    await queue.offer('compute', before);
    await workers.until(() => workers.started.length >= 4);

    await server.kill();
    await expect(queue.offer('compute', jobs(1))).rejects.toThrow();
    const down = await queue.state();
    worker.send('release');
    await server.resume();
    const after = jobs(10);
    await offerUntilAccepted(queue, [...before, ...after]);
    await workers.until(() => new Set(workers.done).size === 20);

    expect(down.reachable).toBe(false);
    expect([...new Set(workers.done)].toSorted()).toEqual(ids([...before, ...after]));
  }, 60_000);

  it('переживает гибель сервера под нагрузкой', async () => {
    const offered = jobs(400);
    await workers.launch();
    await workers.launch();
    await queue.offer('compute', offered);
    await workers.until(() => workers.done.length >= 50);

    await server.kill();
    await server.resume();
    const missing = offered.filter(({ id }) => !workers.done.includes(id));
    await offerUntilAccepted(queue, missing);
    await workers.until(() => new Set(workers.done).size === 400);

    expect([...new Set(workers.done)].toSorted()).toEqual(ids(offered));
  }, 60_000);

  it('делит 1000 дел между двумя процессами без потерь и повторов', async () => {
    const offered = jobs(1000);
    await workers.launch();
    await workers.launch();

    await queue.offer('compute', offered);
    await workers.until(() => workers.done.length >= 1000);
    await emptied(queue);

    expect(workers.done.toSorted()).toEqual(ids(offered));
  }, 60_000);
}

/** Так ведёт себя обход исполнителя: отказ — не беда, строка подождёт. */
async function offerUntilAccepted(
  queue: BullActivityQueue,
  offered: readonly QueuedJob[],
): Promise<void> {
  while (!(await queue.state()).reachable) await pause(20);
  await queue.offer('compute', offered);
}

async function emptied(queue: BullActivityQueue): Promise<void> {
  const { reachable, waiting, active } = await queue.state();
  if (!reachable) throw new Error('Очередь не отвечает');
  if (waiting + active === 0) return;
  await pause(5);
  await emptied(queue);
}
