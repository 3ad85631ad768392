import { DataSource } from 'typeorm';
import { Access, type Actor } from '../../src/features/access/index.js';
import { ChainCatalog } from '../../src/features/chains/chain-catalog.js';
import { OverviewTasks } from '../../src/features/overview/overview-tasks.js';
import { SessionCatalog } from '../../src/features/sessions/session-catalog.js';
import { TaskCatalog } from '../../src/features/tasks/task-catalog.js';
import { TaskSight } from '../../src/features/tasks/task-sight.js';
import { Secrets } from '../../src/ports/secrets.js';
import { aPerson } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const tasks = 40_000;

/** Запросы списков на базе, где у человека мало, а у остальных много. */
describe('планы списков', () => {
  let running: TestApp;
  let database: DataSource;
  let anna: Actor;
  let administrator: Actor;
  let session: string;
  let chain: string;

  beforeAll(async () => {
    running = await startTestApp();
    // Одно соединение: счётчики чтений каждое соединение копит у себя и отдаёт по просьбе.
    const url = running.config.databaseUrl;
    database = await new DataSource({ type: 'postgres', url, extra: { max: 1 } }).initialize();
    anna = await aPerson(database, 'Анна');
    administrator = await aPerson(database, 'Админ', 'administrator');
    const crowd = await aPerson(database, 'Остальные');
    await database.query(
      `insert into bot_sessions (id, owner_id, name)
         select uuidv7(), case when n <= 3 then $1::uuid else $2::uuid end, 'Аккаунт ' || n
           from generate_series(1, 300) n`,
      [anna.userId, crowd.userId],
    );
    await database.query(
      `insert into chains (id, owner_id, draft, draft_hash)
         select uuidv7(), case when n <= 3 then $1::uuid else $2::uuid end,
                jsonb_build_object('schema', 1, 'name', 'Цепочка ' || n), '\\x00'
           from generate_series(1, 3000) n`,
      [anna.userId, crowd.userId],
    );
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
  afterAll(async () => {
    await database.destroy();
    await running.close();
  });

  const access = () => new Access(database);
  const ownedBy = async (table: string): Promise<string> => {
    const [row] = await database.query<{ id: string }[]>(
      `select id from ${table} where owner_id = $1 order by id limit 1`,
      [anna.userId],
    );
    if (!row) throw new Error(`у Анны нет строк ${table}`);
    return row.id;
  };

  /** Сколько строк выполнений прочёл запрос, по счётчикам самой базы. */
  const tasksRead = async (read: () => Promise<unknown>): Promise<number> => {
    const total = async () => {
      await database.query('select pg_stat_force_next_flush()');
      const [row] = await database.query<{ rows: string }[]>(
        `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as rows
           from pg_stat_user_tables where relname in ('open_tasks', 'finished_tasks')`,
      );
      return Number(row?.rows);
    };
    const before = await total();
    await read();
    return (await total()) - before;
  };
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
    const sessions = new SessionCatalog(database, access(), running.app.get(Secrets));

    expect(await tasksRead(() => chains.page(anna, { limit: 50 }))).toBeLessThan(100);
    expect(await tasksRead(() => sessions.page(anna, { limit: 50 }))).toBeLessThan(100);
    expect(
      await tasksRead(() =>
        new TaskCatalog(database, access(), new TaskSight(access())).inside(anna, chain),
      ),
    ).toBeLessThan(50);
  });

  it('поиск по трём тысячам цепочек укладывается в 200 мс', async () => {
    const started = performance.now();

    const found = await new ChainCatalog(database, access()).page(administrator, {
      limit: 50,
      search: 'цепочка 29',
    });

    expect(found.items.length).toBe(50);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
