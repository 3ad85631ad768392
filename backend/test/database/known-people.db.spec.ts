import { Access, type Actor } from '../../src/features/access/index.js';
import { KnownPeople } from '../../src/features/contacts/known-people.js';
import { CrowdedBase } from '../support/crowded-base.js';

/** Собеседники сотни аккаунтов: у человека из них один. */
describe('план поиска собеседников', () => {
  let base: CrowdedBase;

  beforeAll(async () => {
    base = await CrowdedBase.open();
    const { database } = base;
    await base.addSessions(100, 1);
    // У Анны — втрое больше, чем поиск станет сортировать; недавние записаны последними.
    await database.query(
      `insert into contacts (id, session_id, channel, peer, name, username, last_seen_at)
         select uuidv7(), s.id, 'telegram', n::text, 'Иван ' || 'Фамилия' || n, 'user' || n,
                now() - make_interval(mins => n)
           from bot_sessions s, generate_series(1, case s.owner_id when $1 then 1500 else 400 end) n
          order by s.id, n desc`,
      [base.anna.userId],
    );
    await database.query('vacuum analyze');
  });
  afterAll(() => base.close());

  const read = (actor: Actor, query: object): Promise<number> =>
    base.rowsRead(['contacts', 'contact_words'], () => {
      const people = new KnownPeople(base.database, new Access(base.database));
      return people.list(actor, { limit: 20, ...query });
    });

  it('читает подходящих своего аккаунта, а не сорок тысяч собеседников и их слов', async () => {
    expect(await read(base.anna, {})).toBeLessThanOrEqual(60);
    expect(await read(base.anna, { search: 'фамилия139' })).toBeLessThanOrEqual(40);
    expect(await read(base.anna, { search: 'user77 фам' })).toBeLessThanOrEqual(70);
    // На «и» подходят все: узнав, что их больше пятисот, идут от недавних.
    expect(await read(base.anna, { search: 'и' })).toBeLessThanOrEqual(700);
    expect(await read(base.anna, { values: ['@user7', '8'] })).toBeLessThanOrEqual(10);
  });

  it.each(['и', 'фамилия ив', 'фамилия1'])('на «%s» первыми — недавние', async (search) => {
    const people = new KnownPeople(base.database, new Access(base.database));

    const { items } = await people.list(base.anna, { limit: 5, search });

    const fits = (n: number) => search !== 'фамилия1' || String(n).startsWith('1');
    const recent = Array.from({ length: 100 }, (_, index) => index + 1).filter(fits);
    expect(items.map(({ peer }) => Number(peer))).toEqual(recent.slice(0, 5));
  });

  it('администратор читает подходящих каждого аккаунта', async () => {
    expect(await read(base.administrator, { search: 'user399' })).toBeLessThanOrEqual(200);
    expect(await read(base.administrator, { values: ['399'] })).toBeLessThanOrEqual(300);
  });
});
