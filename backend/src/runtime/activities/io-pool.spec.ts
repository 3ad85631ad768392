import { IoPool } from './io-pool.js';

describe(IoPool.name, () => {
  const doors = new Map<string, PromiseWithResolvers<undefined>>();
  const started: string[] = [];
  beforeEach(() => {
    doors.clear();
    started.length = 0;
  });

  const add = (pool: IoPool, host: string, name: string): void => {
    const door = Promise.withResolvers<undefined>();
    doors.set(name, door);
    pool.add(host, async () => {
      started.push(name);
      await door.promise;
    });
  };
  const finish = async (name: string): Promise<void> => {
    doors.get(name)?.resolve(undefined);
    await new Promise((resolve) => process.nextTick(resolve));
  };

  it('медленный сервер занимает только свои места, и общий предел соблюдён', async () => {
    const pool = new IoPool(3, 2);
    for (const name of ['a1', 'a2', 'a3', 'a4']) add(pool, 'a', name);
    for (const name of ['b1', 'b2']) add(pool, 'b', name);
    expect(started).toEqual(['a1', 'a2', 'b1']);

    await finish('b1');
    expect(started).toEqual(['a1', 'a2', 'b1', 'b2']);

    await finish('a1');
    expect(started.at(-1)).toBe('a3');
  });

  it('освободившееся место серверы получают по очереди', async () => {
    const pool = new IoPool(1, 1);
    for (const name of ['a1', 'a2', 'a3']) add(pool, 'a', name);
    for (const name of ['b1', 'b2']) add(pool, 'b', name);

    for (const name of ['a1', 'b1', 'a2', 'b2', 'a3']) await finish(name);

    expect(started).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
  });
});
