import { randomUUIDv7 } from 'node:crypto';
import { Realtime } from '../../src/ports/realtime.js';
import { LivePage } from '../support/live-page.js';
import { type Person, query, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('живые факты', () => {
  let running: TestApp;
  let owner: Person;
  let stranger: Person;
  const chainId = randomUUIDv7();
  const room = `chain:${chainId}` as const;

  beforeAll(async () => {
    running = await startTestApp();
    const [, ...people] = await signUp(running, 'Администратор', 'Владелец', 'Посторонний');
    [owner, stranger] = people as [Person, Person];
    await query(
      running.config.databaseUrl,
      `insert into chains (id, owner_id, name, draft) values ($1, $2, 'Цепочка', '{}')`,
      [chainId, owner.userId],
    );
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

  it.each([
    ['не объект', 7],
    ['неизвестную комнату', { rooms: ['everything'] }],
    ['лишнее поле', { rooms: [room], admin: true }],
    ['пустой список', { rooms: [] }],
  ])('отклоняет запрос, в котором %s', async (_title, body) => {
    const page = await LivePage.open(running.url, owner.bearer);

    const answer = await page.ask('watch', body);

    expect(answer).toMatchObject({ problem: { status: 422, code: 'request.invalid' } });
    page.close();
  });

  it('рвёт соединения человека, у которого изменились права', async () => {
    const page = await LivePage.open(running.url, owner.bearer);
    const closed = page.closed();

    running.app.get(Realtime).disconnect(owner.userId);

    await expect(closed).resolves.toBeUndefined();
  });
});
