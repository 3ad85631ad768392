import { Room } from '@zveno/contracts/live-events.js';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { PluginJournal } from '../../src/platform/plugin-host/plugin-journal.js';
import { Realtime } from '../../src/ports/realtime.js';
import { aTask } from '../support/a-task.js';
import { aGrant } from '../support/actors.js';
import { LivePage } from '../support/live-page.js';
import { type Person, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('живые факты', () => {
  let running: TestApp;
  let admin: Person;
  let owner: Person;
  let stranger: Person;
  let chainId: string;
  let room: Room;

  beforeAll(async () => {
    running = await startTestApp();
    const people = await signUp(running, 'Администратор', 'Владелец', 'Посторонний');
    [admin, owner, stranger] = people as [Person, Person, Person];
    const created = await request(running.url)
      .post('/api/chains')
      .set('Authorization', owner.bearer)
      .send({ name: 'Приветствие' });
    chainId = z.object({ id: z.string() }).parse(created.body).id;
    room = Room.parse(`chain:${chainId}`);
  });
  afterAll(() => running.close());

  it('не принимает соединение без годного билета', async () => {
    const refused = LivePage.open(running.url, 'Bearer чужой');

    await expect(refused).rejects.toMatchObject({
      cause: { status: 401, code: 'request.unauthenticated' },
    });
  });

  it('доставляет факты комнаты тому, кто видит её предмет', async () => {
    const page = await LivePage.open(running.url, owner.bearer);
    const answer = await page.ask('watch', { rooms: [room] });
    const fact = page.next('chain.published');

    running.app.get(Realtime).publish(room, 'chain.published', { chainId, version: 3 });

    expect(answer).toEqual({ ok: true });
    await expect(fact).resolves.toEqual({ chainId, version: 3 });
    page.close();
  });

  it('не пускает в комнату того, кому предмет не виден', async () => {
    const page = await LivePage.open(running.url, stranger.bearer);

    const answer = await page.ask('watch', { rooms: [room] });

    expect(answer).toMatchObject({ problem: { status: 404, code: 'access.chain-missing' } });
    page.close();
  });

  it('о строках журнала плагина узнаёт администратор, и только он', async () => {
    const database = running.app.get(DataSource);
    await database.query(
      `insert into plugins (id, version, state, manifest, hash) values ('shop', '1.0.0', 'off', '{}', 'h')`,
    );
    const watching = { rooms: ['plugin:shop'] };
    const [page, other] = [
      await LivePage.open(running.url, admin.bearer),
      await LivePage.open(running.url, owner.bearer),
    ];
    const admitted = await page.ask('watch', watching);
    const refused = await other.ask('watch', watching);
    const fact = page.next('plugin.logged');

    running.app.get(PluginJournal, { strict: false }).write('shop', 'info', 'Привет');

    expect(admitted).toEqual({ ok: true });
    expect(refused).toMatchObject({
      problem: { status: 403, code: 'access.administrator-only' },
    });
    await expect(fact).resolves.toEqual({ pluginId: 'shop' });
    page.close();
    other.close();
  });

  it('в переписку аккаунта не пускает того, кому открыта только цепочка', async () => {
    const database = running.app.get(DataSource);
    const created = await request(running.url)
      .post('/api/sessions')
      .set('Authorization', owner.bearer)
      .send({ name: 'Магазин' });
    const { id: session } = z.object({ id: z.string() }).parse(created.body);
    const viewer = { userId: stranger.userId, administrator: false };
    const inSession = await aTask(database, { chain: chainId, session });
    const alone = await aTask(database, { chain: chainId });
    await aGrant(database, viewer, 'viewer', { kind: 'chain', id: chainId });
    const page = await LivePage.open(running.url, stranger.bearer);

    const refused = await page.ask('watch', { rooms: [`task:${inSession}`] });
    const admitted = await page.ask('watch', { rooms: [`task:${alone}`] });

    expect(refused).toMatchObject({ problem: { status: 404, code: 'access.session-missing' } });
    expect(admitted).toEqual({ ok: true });
    page.close();
  });

  it.each([
    ['не объект', 7],
    ['неизвестную комнату', { rooms: ['everything'] }],
    ['лишнее поле', { rooms: [], admin: true }],
    ['пустой список', { rooms: [] }],
  ])('отклоняет запрос, в котором %s', async (_title, body) => {
    const page = await LivePage.open(running.url, owner.bearer);

    const answer = await page.ask('watch', body);

    expect(answer).toMatchObject({ problem: { status: 422, code: 'request.invalid' } });
    page.close();
  });

  it('рвёт связь с тем, у кого забрали право', async () => {
    const grants = `${running.url}/api/chains/${chainId}/grants`;
    const given = await request(grants)
      .put('')
      .set('Authorization', owner.bearer)
      .send({ email: stranger.email, role: 'viewer' })
      .expect(200);
    const { id } = z.object({ items: z.tuple([z.object({ id: z.string() })]) }).parse(given.body)
      .items[0];
    const page = await LivePage.open(running.url, stranger.bearer);
    const closed = page.closed();

    await request(grants).delete(`/${id}`).set('Authorization', owner.bearer).expect(204);

    await expect(closed).resolves.toBeUndefined();
  });

  it('рвёт связь с тем, кто вышел отовсюду', async () => {
    const page = await LivePage.open(running.url, stranger.bearer);
    const closed = page.closed();

    await request(running.url)
      .post('/api/auth/logout-everywhere')
      .set('Authorization', stranger.bearer)
      .expect(204);

    await expect(closed).resolves.toBeUndefined();
  });
});
