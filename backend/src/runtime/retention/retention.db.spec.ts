import { randomUUIDv7 } from 'node:crypto';
import { DataSource } from 'typeorm';
import { aPerson } from '../../../test/support/actors.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { SystemClock } from '../../platform/clock/system-clock.js';
import { Retention } from './retention.js';
import { staleRows } from './stale-rows.js';

const tables = staleRows.map(({ name }) => name).filter((name) => name !== 'outbox');

describe(Retention.name, () => {
  let base: TestDatabase;
  let database: DataSource;
  let retention: Retention;

  beforeAll(async () => {
    base = await createTestDatabase();
    database = await new DataSource({ type: 'postgres', url: base.url }).initialize();
    retention = new Retention(database, new SystemClock());
    const { userId } = await aPerson(database);
    const sessionId = randomUUIDv7();
    await database.query(`insert into bot_sessions (id, owner_id, name) values ($1, $2, 'А')`, [
      sessionId,
      userId,
    ]);
    // По 3000 строк: первая половина стара для любого срока, вторая свежа.
    const ages = `generate_series(1, 3000) n,
      lateral (select case when n <= 1500 then interval '400 days' else interval '0' end as age) a`;
    await database.query(`
      insert into finished_tasks (id, lane_id, turn, started_at, finished_at, chain_id, status)
        select uuidv7(-age), 1, 1, now() - age, now() - age, gen_random_uuid(), 'done' from ${ages};
      insert into task_steps (task_id, turn, at, steps) select id, 1, finished_at, '[]' from finished_tasks;
      insert into outbox (id, lane_id, task_id, step, chat, kind, payload, random_id, state, created_at)
        select row_number() over (), 1, id, 1, '1', 'send', '{}', 1, s.state, finished_at
          from finished_tasks, (values ('sent'), ('waiting')) s (state);
      insert into outbox (id, lane_id, task_id, step, chat, kind, payload, random_id, state, created_at)
        select 10000 + n, 1, case n % 2 when 0 then gen_random_uuid() end, 1, 'ничья', 'send', '{}', 1,
               'sent', now() - age from ${ages};
      insert into chains (id, owner_id, draft, draft_hash)
        values (gen_random_uuid(), '${userId}', '{"name":""}', '');
      insert into webhook_keys (chain_id, node_id, key, task_id, at)
        select c.id, 'hook', n::text, gen_random_uuid(), now() - age from chains c, ${ages};
      insert into test_drafts (id, chain_id, hash, graph, used_at)
        select uuidv7(-age), c.id, convert_to(n::text, 'UTF8'), '{}', now() - age from chains c, ${ages};
      insert into received_keys (lane_id, key, at) select 1, n::text, now() - age from ${ages};
      insert into failed_events (id, lane_id, payload, error, failed_at)
        select uuidv7(-age), 1, '{}', '', now() - age from ${ages};
      insert into session_states (session_id, status, reason, at)
        select '${sessionId}', 'online', 'online', now() - age from ${ages};
      insert into notifications (id, chain_id, task_id, level, text, at)
        select uuidv7(-age), gen_random_uuid(), gen_random_uuid(), 'info', '', now() - age from ${ages};
      insert into webhook_replies (request_id, status, body, created_at)
        select uuidv7(-age), 200, '{}', now() - age from ${ages};
      insert into plugin_notices (id, plugin_id, hook, payload, created_at, not_before)
        select n, 'off', 'told', '{}', now() - age, now() from ${ages};
      insert into plugin_inbox (id, lane_id, payload, created_at)
        select n, 999999, '{}', now() - age from ${ages};
      insert into audit (at, action) select now() - age, 'x' from ${ages};`);
    await database.query('vacuum analyze');
  });
  afterAll(async () => {
    await database.destroy();
    await base.drop();
  });

  const count = async (table: string, where = 'true') => {
    const [row] = await database.query<{ count: number }[]>(
      `select count(*)::int as count from ${table} where ${where}`,
    );
    return row?.count;
  };

  it.each(staleRows)('$name: порция не читает таблицу целиком', async ({ sql }) => {
    const cutoff = Date.now() - 399 * 86_400_000;
    const id = cutoff.toString(16).padStart(12, '0');
    const runner = database.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    // На трёх тысячах строк проход дешевле индекса: запрет показывает, есть ли индексу применение.
    await runner.query('set local enable_seqscan = off');
    const plan = (await runner.query(`explain (format json) ${sql}`, [
      new Date(cutoff),
      `${id.slice(0, 8)}-${id.slice(8)}-7000-8000-000000000000`,
    ])) as unknown;
    await runner.rollbackTransaction();
    await runner.release();

    expect(JSON.stringify(plan)).not.toContain('"Seq Scan"');
  });

  it('пока убирает другой, не трогает ничего', async () => {
    const other = database.createQueryRunner();
    await other.connect();
    await other.startTransaction();
    await other.query('select pg_advisory_xact_lock(7205759)');

    await retention.sweep();
    await other.rollbackTransaction();
    await other.release();

    for (const table of tables) expect([table, await count(table)]).toEqual([table, 3000]);
  });

  it('убирает всё старое порциями и только старое; ждущее отправки остаётся', async () => {
    await retention.sweep();

    for (const table of tables) expect([table, await count(table)]).toEqual([table, 1500]);
    expect(await count('task_steps')).toBe(1500);
    expect(await count('outbox', `state = 'sent' and chat = '1'`)).toBe(1500);
    expect(await count('outbox', `chat = 'ничья'`)).toBe(1500);
    expect(await count('outbox', `state = 'waiting'`)).toBe(3000);
  });

  it('срок берёт из настроек', async () => {
    await database.query(
      `insert into settings (key, value) values ('retention', '{"taskDays": 1, "eventDays": 1}')`,
    );
    await database.query(`update failed_events set failed_at = now() - interval '2 days'`);

    await retention.sweep();

    expect(await count('failed_events')).toBe(0);
    expect(await count('audit')).toBe(1500);
  });
});
