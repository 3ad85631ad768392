import { DataSource } from 'typeorm';
import { aTask } from '../support/a-task.js';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { TestTalk } from '../support/test-talk.js';

interface Overview {
  readonly hours: readonly { readonly at: string; readonly started: number }[];
  readonly accountCount: number;
  readonly accounts: readonly { readonly name: string }[];
}

/** Человек с 61 аккаунтом: один упал, один не вошёл, у одного отправка остановлена, один у предела. */
async function crowd(running: TestApp, database: DataSource): Promise<Client> {
  const [owner] = await signUp(running, 'Хозяйка многих');
  if (!owner) throw new Error('человек не заведён');
  await database.query(
    `insert into bot_sessions (id, owner_id, name, status, status_reason)
       select uuidv7(), $1::uuid, 'Аккаунт ' || lpad(n::text, 2, '0'), 'online', 'online'
         from generate_series(1, 57) n
       union all
       select uuidv7(), $1::uuid, name, status, reason
         from (values ('Загруженный', 'online', 'online'), ('Остановленный', 'online', 'online'),
                      ('Новый', 'logged-out', 'never-logged-in'),
                      ('Упавший', 'failed', 'account-banned')) own (name, status, reason)`,
    [owner.userId],
  );
  const now = Date.now();
  const park = { scope: 'account', since: now, until: now + 900_000, code: 'F', message: '' };
  const remember = (name: string, state: object) =>
    database.query(
      `insert into session_limits (session_id, state)
         select id, $2 from bot_sessions where owner_id = $1 and name = $3`,
      [owner.userId, state, name],
    );
  await remember('Загруженный', { older: [[now, 250]] });
  await remember('Остановленный', { parks: [park] });
  return new Client(running, owner);
}

describe('обзор', () => {
  let running: TestApp;
  let database: DataSource;
  let anna: Client;
  let boris: Client;
  let chain: string;
  let session: string;

  beforeAll(async () => {
    running = await startTestApp();
    database = running.app.get(DataSource);
    const [, first, second] = await signUp(running, 'Админ', 'Анна', 'Борис');
    if (!first || !second) throw new Error('людей меньше, чем имён');
    [anna, boris] = [new Client(running, first), new Client(running, second)];
    const idOf = async (path: string, body: object) =>
      ((await anna.post(path, body).expect(201)).body as { id: string }).id;
    chain = await idOf('/chains', { document: aChain('Запись') });
    session = await idOf('/sessions', { name: 'Лавка' });
    await aTask(database, { chain, session });
    await aTask(database, { chain, session, status: 'done' });
    await aTask(database, { chain, session, status: 'failed', error: 'http.refused' });
    await aTask(database, { chain, status: 'done' });
    const talk = new TestTalk(anna, chain);
    await talk.start();
    await talk.say('проба');
  });
  afterAll(() => running.close());

  it('считает начатые за сутки, людей внутри и падения; пробы — нет', async () => {
    const { body } = await anna.get('/overview').expect(200);

    const { hours } = body as Overview;
    expect(hours).toHaveLength(24);
    expect(hours.reduce((sum, { started }) => sum + started, 0)).toBe(4);
    expect(body).toMatchObject({
      peopleInside: 1,
      chains: [{ id: chain, name: 'Запись', peopleInside: 1 }],
      failedToday: 1,
      failures: [{ chainName: 'Запись', sessionName: 'Лавка', error: { code: 'http.refused' } }],
    });
  });

  it('показывает состояние аккаунта с причиной и расход пределов', async () => {
    const { body } = await anna.get('/overview').expect(200);

    expect(body).toMatchObject({
      accountCount: 1,
      accounts: [
        {
          id: session,
          name: 'Лавка',
          status: 'logged-out',
          reason: { code: 'never-logged-in', text: expect.any(String), next: expect.any(String) },
          minute: { used: 0, limit: expect.any(Number) },
          parkedUntil: null,
        },
      ],
    });
  });

  it('считает все аккаунты, а показывает неблагополучные и самые загруженные', async () => {
    const viewer = await crowd(running, database);

    const { body } = await viewer.get('/overview').expect(200);

    const { accountCount, accounts } = body as Overview;
    expect(accountCount).toBe(61);
    expect(accounts).toHaveLength(50);
    expect(accounts.slice(0, 5).map(({ name }) => name)).toEqual([
      'Упавший',
      'Новый',
      'Остановленный',
      'Загруженный',
      'Аккаунт 01',
    ]);
  });

  it('в списке аккаунтов расход часа виден у каждого', async () => {
    const { body } = await anna.get('/sessions').expect(200);

    expect(body).toMatchObject({
      items: [{ id: session, hour: { used: 0, limit: expect.any(Number) as number } }],
    });
  });

  it('постороннему чужого не показывает', async () => {
    const { body } = await boris.get('/overview').expect(200);

    expect((body as Overview).hours.every(({ started }) => started === 0)).toBe(true);
    expect(body).toMatchObject({ peopleInside: 0, chains: [], failures: [], accounts: [] });
  });
});
