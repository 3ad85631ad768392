import type { QueuedJob } from '../../src/ports/activity-queue.js';
import { aJob, describeEachQueue, idsOf, jobs } from '../support/queue-servers.js';
import { stop } from '../support/queue-workers.js';

describeEachQueue('очередь действий', (bench) => {
  it('приносит предложенное вместе с видом и содержимым', async () => {
    const { queue } = bench();
    const received: QueuedJob[] = [];
    const news = Promise.withResolvers<true>();
    await queue.work('compute', 1, (taken) => {
      received.push(taken);
      news.resolve(true);
      return Promise.resolve();
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
    const { queue, workers } = bench();
    const [held, waiting] = [aJob('held'), aJob('quick')];
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
    const { queue } = bench();
    const running = { now: 0, most: 0, total: 0 };
    const full = Promise.withResolvers<true>();
    const all = Promise.withResolvers<true>();
    await queue.work('compute', 3, async () => {
      running.most = Math.max(running.most, ++running.now);
      if (running.now === 3) full.resolve(true);
      await full.promise;
      running.now--;
      if (++running.total === 30) all.resolve(true);
    });

    await queue.offer('compute', jobs(30));
    await all.promise;

    expect(running).toEqual({ now: 0, most: 3, total: 30 });
  });

  it('долгая выгрузка не задерживает короткую работу', async () => {
    const { queue } = bench();
    const quick = Promise.withResolvers<string>();
    const release = Promise.withResolvers<true>();
    await queue.work('bulk', 1, async () => {
      await release.promise;
    });
    await queue.work('compute', 1, ({ id }) => {
      quick.resolve(id);
      return Promise.resolve();
    });
    await queue.offer('bulk', jobs(2, 'export'));
    const short = aJob();

    await queue.offer('compute', [short]);

    await expect(quick.promise).resolves.toBe(short.id);
    release.resolve(true);
  });

  it('забывает неудавшуюся работу: предложенная снова приходит снова', async () => {
    const { queue } = bench();
    const flaky = aJob();
    let calls = 0;
    const turns = [Promise.withResolvers<true>(), Promise.withResolvers<true>()];
    await queue.work('compute', 1, () => {
      turns[calls++]?.resolve(true);
      return Promise.reject(new Error('исход не записан'));
    });

    await queue.offer('compute', [flaky]);
    await turns[0]?.promise;
    await bench().emptied();
    await queue.offer('compute', [flaky]);
    await turns[1]?.promise;
    await bench().emptied();

    expect(calls).toBe(2);
  });

  it('при остановке доделывает начатое и не берёт нового', async () => {
    const { queue, workers } = bench();
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
    const { queue, workers } = bench();
    const leaving = await workers.launch({ graceMs: 100, leaseMs: 60_000 });
    const unfinished = aJob('held');
    await queue.offer('compute', [unfinished]);
    await workers.until(() => workers.started.length === 1);

    await stop(leaving);
    const heir = await workers.launch();
    await workers.until(() => workers.started.length === 2);
    heir.send('release');
    await workers.until(() => workers.done.length === 1);

    expect(workers.done).toEqual([unfinished.id]);
  });

  it('делит 1000 дел между двумя процессами без потерь и повторов', async () => {
    const { queue, workers } = bench();
    const offered = jobs(1000);
    await workers.launch();
    await workers.launch();

    await queue.offer('compute', offered);
    await workers.until(() => workers.done.length >= 1000);
    await bench().emptied();

    expect(workers.done.toSorted()).toEqual(idsOf(offered));
  });
});
