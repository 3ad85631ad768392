import { DataSource } from 'typeorm';
import type { Actor } from '../../src/features/access/index.js';
import { aPerson } from './actors.js';
import { startTestApp, type TestApp } from './test-app.js';

/** База, где у Анны аккаунтов немного, а у остальных — много; умеет сосчитать прочитанные запросом строки. */
export class CrowdedBase {
  private constructor(
    readonly running: TestApp,
    readonly database: DataSource,
    readonly anna: Actor,
    readonly administrator: Actor,
    private readonly crowd: Actor,
  ) {}

  static async open(): Promise<CrowdedBase> {
    const running = await startTestApp();
    // Одно соединение: счётчики чтений каждое соединение копит у себя и отдаёт по просьбе.
    const url = running.config.databaseUrl;
    const database = await new DataSource({
      type: 'postgres',
      url,
      extra: { max: 1 },
    }).initialize();
    const anna = await aPerson(database, 'Анна');
    const administrator = await aPerson(database, 'Админ', 'administrator');
    const crowd = await aPerson(database, 'Остальные');
    return new CrowdedBase(running, database, anna, administrator, crowd);
  }

  /** Заводит аккаунты; первые `own` — Анны. */
  async addSessions(count: number, own: number): Promise<void> {
    await this.database.query(
      `insert into bot_sessions (id, owner_id, name)
         select uuidv7(), case when n <= $3 then $1::uuid else $2::uuid end, 'Аккаунт ' || n
           from generate_series(1, $4::int) n`,
      [...this.owners(), own, count],
    );
  }

  /** Заводит цепочки; первые `own` — Анны. */
  async addChains(count: number, own: number): Promise<void> {
    await this.database.query(
      `insert into chains (id, owner_id, draft, draft_hash)
         select uuidv7(), case when n <= $3 then $1::uuid else $2::uuid end,
                jsonb_build_object('schema', 1, 'name', 'Цепочка ' || n), '\\x00'
           from generate_series(1, $4::int) n`,
      [...this.owners(), own, count],
    );
  }

  /** Сколько строк этих таблиц прочло чтение, по счётчикам самой базы. */
  async rowsRead(tables: readonly string[], read: () => Promise<unknown>): Promise<number> {
    const before = await this.total(tables);
    await read();
    return (await this.total(tables)) - before;
  }

  async close(): Promise<void> {
    await this.database.destroy();
    await this.running.close();
  }

  private owners(): readonly string[] {
    return [this.anna.userId, this.crowd.userId];
  }

  private async total(tables: readonly string[]): Promise<number> {
    await this.database.query('select pg_stat_force_next_flush()');
    const [row] = await this.database.query<{ rows: string }[]>(
      `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as rows
         from pg_stat_user_tables where relname = any($1)`,
      [tables],
    );
    return Number(row?.rows);
  }
}
