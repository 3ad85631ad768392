import { Room } from '@zveno/contracts/live-events.js';
import request from 'supertest';
import { z } from 'zod';
import { Realtime } from '../../src/ports/realtime.js';
import { LivePage } from '../support/live-page.js';
import { type Person, signUp } from '../support/people.js';
import { describeWithRedis, RedisServer } from '../support/redis-server.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describeWithRedis('живые факты двух экземпляров с общим Redis', () => {
  let redis: RedisServer;
  let first: TestApp;
  let second: TestApp;
  let worker: TestApp;
  let owner: Person;
  let chainId: string;

  beforeAll(async () => {
    redis = await RedisServer.start();
    first = await startTestApp({ redisUrl: redis.url });
    const shared = {
      redisUrl: redis.url,
      databaseUrl: first.config.databaseUrl,
      secrets: first.config.secrets,
    };
    second = await startTestApp(shared);
    worker = await startTestApp({ ...shared, roles: ['worker'] });
    [owner] = (await signUp(first, 'Владелец')) as [Person];
    const created = await request(first.url)
      .post('/api/chains')
      .set('Authorization', owner.bearer)
      .send({ name: 'Приветствие' });
    chainId = z.object({ id: z.string() }).parse(created.body).id;
  });
  afterAll(async () => {
    for (const running of [worker, second, first]) await running.close();
    await redis.close();
  });

  it.each(['соседний экземпляр', 'исполнитель без HTTP'])(
    'доносит факт, о котором сообщил %s',
    async (who) => {
      const room = Room.parse(`chain:${chainId}`);
      const page = await LivePage.open(first.url, owner.bearer);
      await page.ask('watch', { rooms: [room] });
      const fact = page.next('chain.published');

      const teller = who === 'соседний экземпляр' ? second : worker;
      teller.app.get(Realtime).publish(room, 'chain.published', { chainId, version: 1 });

      await expect(fact).resolves.toEqual({ chainId, version: 1 });
      page.close();
    },
  );

  it('рвёт связь на чужом экземпляре, когда человек вышел отовсюду', async () => {
    const page = await LivePage.open(first.url, owner.bearer);
    const closed = page.closed();

    await request(second.url)
      .post('/api/auth/logout-everywhere')
      .set('Authorization', owner.bearer)
      .expect(204);

    await expect(closed).resolves.toBeUndefined();
  });
});
