import { DataSource } from 'typeorm';
import { aGrant } from '../support/actors.js';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { type Person, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('подсказки к полям узлов', () => {
  let running: TestApp;
  let database: DataSource;
  let anna: Client;
  let boris: Client;
  let helper: Person;

  beforeAll(async () => {
    running = await startTestApp();
    database = running.app.get(DataSource);
    const [, owner, editor] = await signUp(running, 'Админ', 'Анна', 'Борис');
    if (!owner || !editor) throw new Error('людей меньше, чем имён');
    helper = editor;
    [anna, boris] = [new Client(running, owner), new Client(running, editor)];
  });
  afterAll(() => running.close());

  const created = async (path: string, body: object): Promise<string> =>
    ((await anna.post(path, body).expect(201)).body as { id: string }).id;
  const share = (id: string, kind: 'chain' | 'session', role: 'editor' | 'operator') =>
    aGrant(database, { userId: helper.userId, administrator: false }, role, { kind, id });

  it('редактор чужой цепочки видит имена секретов её владельца, и только имена', async () => {
    const chain = await created('/chains', { document: aChain() });
    await created('/secrets', { name: 'CRM', value: 'очень тайный ключ' });
    await created('/secrets', { name: 'Почта', value: 'ещё один ключ' });
    await share(chain, 'chain', 'editor');

    const own = await anna.get(`/chains/${chain}/secrets`).expect(200);
    const found = await boris.get(`/chains/${chain}/secrets?search=crm`).expect(200);

    expect(own.body).toEqual({
      items: [
        { name: 'CRM', own: true },
        { name: 'Почта', own: true },
      ],
    });
    expect(found.body).toEqual({ items: [{ name: 'CRM', own: false }] });
  });

  it('аккаунт находят по части имени', async () => {
    await created('/sessions', { name: 'Лавка на Арбате' });
    await created('/sessions', { name: 'Склад' });

    const { body } = await anna.get('/sessions?search=арбат&limit=5').expect(200);

    expect(body).toMatchObject({ items: [{ name: 'Лавка на Арбате' }], next: null });
  });

  it('метки — частые первыми и только из аккаунтов, где человек оператор', async () => {
    const session = await created('/sessions', { name: 'Общий' });
    await database.query(
      `insert into contacts (id, session_id, channel, peer, tags) values
         (uuidv7(), $1, 'telegram', '1', '{важный,оптовый}'),
         (uuidv7(), $1, 'telegram', '2', '{оптовый}')`,
      [session],
    );

    const before = await boris.get('/contact-tags').expect(200);
    await share(session, 'session', 'operator');
    const after = await boris.get('/contact-tags').expect(200);
    const found = await boris.get('/contact-tags?search=ВАЖ').expect(200);

    expect(before.body).toEqual({ items: [] });
    expect(after.body).toEqual({
      items: [
        { tag: 'оптовый', people: 2 },
        { tag: 'важный', people: 1 },
      ],
    });
    expect(found.body).toEqual({ items: [{ tag: 'важный', people: 1 }] });
  });
});
