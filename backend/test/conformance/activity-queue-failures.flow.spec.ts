import { describeEachQueue, idsOf, jobs } from '../support/queue-servers.js';
import { kill } from '../support/queue-workers.js';

/** Погибшего замечают быстро, чтобы тест не ждал. */
const hasty = { leaseMs: 1_500 };

describeEachQueue('сбои очереди действий', (bench) => {
  it('отдаёт другому процессу работу, исполнитель которой убит', async () => {
    const { queue, workers } = bench();
    const victim = await workers.launch(hasty);
    const taken = jobs(5, 'held');
    await queue.offer('compute', taken);
    await workers.until(() => workers.started.length === 5);

    await kill(victim);
    const heir = await workers.launch(hasty);
    await workers.until(() => workers.started.length === 10);
    heir.send('release');
    await workers.until(() => workers.done.length === 5);

    expect(workers.done.toSorted()).toEqual(idsOf(taken));
  });

  it('очищенную очередь восстанавливает повторное предложение', async () => {
    const { queue, server, workers } = bench();
    const offered = jobs(20);
    await queue.offer('compute', offered);
    await server.flush();
    await workers.launch(hasty);
    await server.flush();

    await queue.offer('compute', offered);
    await workers.until(() => workers.done.length >= 20);

    expect(workers.done.toSorted()).toEqual(idsOf(offered));
  });

  it('очищенная посреди работы, не теряет предложенного снова', async () => {
    const { queue, server, workers } = bench();
    const worker = await workers.launch({ ...hasty, concurrency: 2 });
    const offered = jobs(6, 'held');
    await queue.offer('compute', offered);
    await workers.until(() => workers.started.length === 2);

    await server.flush();
    await queue.offer('compute', offered);
    worker.send('release');
    await workers.until(() => new Set(workers.done).size === 6);

    expect([...new Set(workers.done)].toSorted()).toEqual(idsOf(offered));
  });

  it('пока сервер лежит, отказывает сразу; поднятый продолжает сам', async () => {
    const { queue, server, workers } = bench();
    const before = jobs(10, 'held');
    const worker = await workers.launch({ ...hasty, concurrency: 4 });
    await queue.offer('compute', before);
    await workers.until(() => workers.started.length >= 4);

    await server.kill();
    await expect(queue.offer('compute', jobs(1))).rejects.toThrow();
    const down = await queue.state();
    worker.send('release');
    await server.resume();
    const after = jobs(10);
    await bench().offerWhenReachable([...before, ...after]);
    await workers.until(() => new Set(workers.done).size === 20);

    expect(down.reachable).toBe(false);
    expect([...new Set(workers.done)].toSorted()).toEqual(idsOf([...before, ...after]));
  });

  it('переживает гибель сервера под нагрузкой', async () => {
    const { server, workers } = bench();
    const offered = jobs(400);
    await workers.launch(hasty);
    await workers.launch(hasty);
    await bench().offerWhenReachable(offered);
    await workers.until(() => workers.done.length >= 50);

    await server.kill();
    await server.resume();
    const missing = offered.filter(({ id }) => !workers.done.includes(id));
    await bench().offerWhenReachable(missing);
    await workers.until(() => new Set(workers.done).size === 400);

    expect([...new Set(workers.done)].toSorted()).toEqual(idsOf(offered));
  });
});
