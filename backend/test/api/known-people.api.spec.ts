import { DataSource } from 'typeorm';
import { aGrant } from '../support/actors.js';
import { Client } from '../support/client.js';
import { type Person, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Found {
  readonly items: { name: string; peer: string; username: string | null; accounts: string[] }[];
}

type Met = readonly [peer: string, name: string, nick: string | null, minutesAgo: number];

describe('/api/known-people', () => {
  let running: TestApp;
  let database: DataSource;
  let anna: Client;
  let boris: Client;
  let helper: Person;
  let shop: string;
  let store: string;

  beforeAll(async () => {
    running = await startTestApp({ roles: ['api'] });
    database = running.app.get(DataSource);
    const [, owner, other] = await signUp(running, 'Админ', 'Анна', 'Борис');
    if (!owner || !other) throw new Error('людей меньше, чем имён');
    helper = other;
    [anna, boris] = [new Client(running, owner), new Client(running, other)];
    shop = await anAccount('Лавка');
    store = await anAccount('Склад');
    await met(shop, ['101', 'Пётр Иванов', 'petr_i', 3]);
    await met(shop, ['102', 'Мария Петрова', null, 2]);
    await met(store, ['102', 'Маша', 'Masha', 1]);
    await met(store, ['103', 'Егор', null, 0]);
  });
  afterAll(() => running.close());

  const anAccount = async (name: string): Promise<string> =>
    ((await anna.post('/sessions', { name }).expect(201)).body as { id: string }).id;
  const met = (session: string, [peer, name, nick, ago]: Met) =>
    database.query(
      `insert into contacts (id, session_id, channel, peer, name, username, last_seen_at)
       values (uuidv7(), $1, 'telegram', $2, $3, $4, now() - $5 * interval '1 minute')`,
      [session, peer, name, nick, ago],
    );
  const found = async (who: Client, query: string): Promise<Found> =>
    (await who.get(`/known-people?${query}`).expect(200)).body as Found;
  const names = async (who: Client, search: string) =>
    (await found(who, `search=${encodeURIComponent(search)}`)).items.map(({ name }) => name);

  it('без слов — недавние; один человек у двух аккаунтов — одна строка', async () => {
    expect(await found(anna, '')).toEqual({
      items: [
        { peer: '103', name: 'Егор', username: null, accounts: ['Склад'] },
        { peer: '102', name: 'Маша', username: 'Masha', accounts: ['Склад', 'Лавка'] },
        { peer: '101', name: 'Пётр Иванов', username: 'petr_i', accounts: ['Лавка'] },
      ],
    });
  });

  it('находит по началу любого слова, без регистра и ё, по @имени и номеру', async () => {
    expect(await names(anna, 'ПЕТ')).toEqual(['Мария Петрова', 'Пётр Иванов']);
    expect(await names(anna, 'ива пётр')).toEqual(['Пётр Иванов']);
    expect(await names(anna, '@mas')).toEqual(['Маша']);
    expect(await names(anna, '103')).toEqual(['Егор']);
    expect(await names(anna, 'етр')).toEqual([]);
    expect([await names(anna, '%'), await names(anna, '@')]).toEqual([
      [],
      ['Егор', 'Маша', 'Пётр Иванов'],
    ]);
  });

  it('называет тех, чьи номера и @имена уже записаны', async () => {
    const { items } = await found(anna, 'values=101&values=@MASHA&values=пётр');

    expect(items.map(({ name }) => name)).toEqual(['Маша', 'Пётр Иванов']);
    expect((await found(anna, 'values=103')).items).toHaveLength(1);
    await anna.get(`/known-people?${'values=1&'.repeat(51)}`).expect(422);
  });

  it('новое имя находится сразу, прежнее — больше нет', async () => {
    await met(shop, ['104', 'Клиент', null, 5]);
    await database.query(
      `update contacts set name = 'Тихон', username = 'tikhon' where peer = '104'`,
    );

    expect(await names(anna, 'клиент')).toEqual([]);
    expect([await names(anna, 'тих'), await names(anna, 'tikh')]).toEqual([['Тихон'], ['Тихон']]);
    await database.query(`delete from contacts where peer = '104'`);
    expect(await names(anna, 'тих')).toEqual([]);
  });

  it('показывает только собеседников аккаунтов, где человек оператор', async () => {
    const actor = { userId: helper.userId, administrator: false };
    expect((await found(boris, '')).items).toEqual([]);

    await aGrant(database, actor, 'viewer', { kind: 'session', id: shop });
    expect((await found(boris, 'values=101')).items).toEqual([]);
    await aGrant(database, actor, 'operator', { kind: 'session', id: store });

    expect(await names(boris, 'пет')).toEqual([]);
    expect((await found(boris, 'values=101&values=102')).items).toEqual([
      { peer: '102', name: 'Маша', username: 'Masha', accounts: ['Склад'] },
    ]);
  });
});
