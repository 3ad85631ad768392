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

  it('видит редактор, открытый на соседнем экземпляре, пока тот не закрыт', async () => {
    const rooms = [Room.parse(`chain:${chainId}`)];
    const [here, there] = await Promise.all(
      [first, second].map(({ url }) => LivePage.open(url, owner.bearer)),
    );
    if (!here || !there) throw new Error('страницы не открылись');
    await here.ask('watch', { rooms });

    const opened = here.next('chain.presence');
    await there.ask('present', { chainId, nodeId: 'hello' });
    await expect(opened).resolves.toMatchObject({
      people: [{ name: 'Владелец', nodeId: 'hello' }],
    });
    const closed = here.next('chain.presence');
    there.close();

    await expect(closed).resolves.toEqual({ chainId, people: [] });
    here.close();
  });

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
