import type { DataSource } from 'typeorm';
import { Access, type Actor } from '../../src/features/access/index.js';
import { ChainCatalog } from '../../src/features/chains/chain-catalog.js';
import { OverviewTasks } from '../../src/features/overview/overview-tasks.js';
import { SessionCatalog } from '../../src/features/sessions/session-catalog.js';
import { TaskCatalog } from '../../src/features/tasks/task-catalog.js';
import { TaskSight } from '../../src/features/tasks/task-sight.js';
import { Clock } from '../../src/ports/clock.js';
import { Secrets } from '../../src/ports/secrets.js';
import { CrowdedBase } from '../support/crowded-base.js';
import { expectWithin } from '../support/machine-pace.js';

const tasks = 40_000;

/** Запросы списков на базе, где у человека мало, а у остальных много. */
describe('планы списков', () => {
  let base: CrowdedBase;
  let database: DataSource;
  let anna: Actor;
  let administrator: Actor;
  let session: string;
  let chain: string;

  beforeAll(async () => {
    base = await CrowdedBase.open();
    ({ database, anna, administrator } = base);
    await base.addSessions(300, 3);
    await base.addChains(3000, 3);
    await database.query(
      `with s as (select array_agg(id order by id) as ids from bot_sessions),
            c as (select array_agg(id order by id) as ids from chains),
            task as (
              select uuidv7(-n * interval '1 minute') as id, c.ids[1 + n % 3000] as chain,
                     1 + n % 32 as lane, 'chat' || n as chat,
                     case when n % 4 > 0 then s.ids[1 + n % 300] end as session,
                     case when n % 500 = 0 then 'failed' when n % 20 = 0 then 'waiting'
                          else 'done' end as status,
                     'node' || n % 7 as node, now() - n * interval '1 minute' as started
                from s, c, generate_series(1, $1::int) n),
            open as (
              insert into open_tasks (id, chain_id, lane_id, turn, chat, session_id, contact_id,
                                      status, node_id, state, started_at)
              select id, chain, lane, 1, chat, session, gen_random_uuid(), status, node, '{}', started
                from task where status = 'waiting')
       insert into finished_tasks (id, chain_id, lane_id, turn, chat, session_id, contact_id,
                                   status, node_id, started_at, finished_at)
       select id, chain, lane, 1, chat, session, gen_random_uuid(), status, node, started, started
         from task where status <> 'waiting'`,
      [tasks],
    );
    await database.query('vacuum analyze');
    session = await ownedBy('bot_sessions');
    chain = await ownedBy('chains');
  });
  afterAll(() => base.close());

  const access = () => new Access(database);
  const ownedBy = async (table: string): Promise<string> => {
    const [row] = await database.query<{ id: string }[]>(
      `select id from ${table} where owner_id = $1 order by id limit 1`,
      [anna.userId],
    );
    if (!row) throw new Error(`у Анны нет строк ${table}`);
    return row.id;
  };

  const tasksRead = (read: () => Promise<unknown>): Promise<number> =>
    base.rowsRead(['open_tasks', 'finished_tasks'], read);
  const page = (actor: Actor, query: object) =>
    new TaskCatalog(database, access(), new TaskSight(access())).page(actor, {
      limit: 20,
      ...query,
    });

  it('выполнения человека читаются страницами его аккаунтов и цепочек, а не всей таблицей', async () => {
    expect(await tasksRead(() => page(anna, {}))).toBeLessThan(400);
    expect(await tasksRead(() => page(anna, { session }))).toBeLessThan(100);
    expect(await tasksRead(() => page(anna, { chain }))).toBeLessThan(100);
    expect(await tasksRead(() => page(anna, { status: 'failed' }))).toBeLessThan(2000);
  });

  it('администратор читает только страницу', async () => {
    const from = new Date(Date.now() - 3_600_000);

    expect(await tasksRead(() => page(administrator, {}))).toBeLessThan(100);
    expect(await tasksRead(() => page(administrator, { status: 'failed' }))).toBeLessThan(100);
    expect(await tasksRead(() => page(administrator, { from }))).toBeLessThan(200);
    expect(
      await tasksRead(() => page(administrator, { contact: administrator.userId })),
    ).toBeLessThan(10);
  });

  it('обзор читает сутки своих выполнений и падения суток, а не всю историю', async () => {
    const overview = new OverviewTasks(database, access(), new TaskSight(access()));
    const now = Date.now();

    expect(await tasksRead(() => overview.hours(anna, now))).toBeLessThan(300);
    expect(await tasksRead(() => overview.hours(administrator, now))).toBeLessThan(4000);
    expect(await tasksRead(() => overview.failures(anna, now))).toBeLessThan(200);
    expect(await tasksRead(() => overview.people(anna))).toBeLessThan(100);
  });

  it('счётчики людей внутри читают только открытые выполнения', async () => {
    const chains = new ChainCatalog(database, access());
    const sessions = new SessionCatalog(
      database,
      access(),
      base.running.app.get(Secrets),
      base.running.app.get(Clock),
    );

    expect(await tasksRead(() => chains.page(anna, { limit: 50 }))).toBeLessThan(100);
    expect(await tasksRead(() => sessions.page(anna, { limit: 50 }))).toBeLessThan(100);
    expect(
      await tasksRead(() =>
        new TaskCatalog(database, access(), new TaskSight(access())).inside(anna, chain),
      ),
    ).toBeLessThan(50);
  });

  it('недавно изменённые цепочки читаются страницей, а не всей таблицей', async () => {
    const chains = new ChainCatalog(database, access());
    const changed = { limit: 20, order: 'changed' } as const;
    const read = (actor: Actor, after?: string) =>
      base.rowsRead(['chains'], () => chains.page(actor, { ...changed, ...(after && { after }) }));
    const { next } = await chains.page(administrator, changed);

    expect(await read(administrator)).toBeLessThan(150);
    expect(await read(administrator, next ?? '')).toBeLessThan(150);
    expect(await read(anna)).toBeLessThan(150);
  });

  it('поиск по трём тысячам цепочек укладывается в 200 мс', async () => {
    const spent: number[] = [];
    const search = async () => {
      const started = performance.now();
      const found = await new ChainCatalog(database, access()).page(administrator, {
        limit: 50,
        search: 'цепочка 29',
      });
      spent.push(performance.now() - started);
      return found.items.length;
    };

    while (spent.length < 5) expect(await search()).toBe(50);

    await expectWithin(200, Math.min(...spent));
  });
});
