// Цена прогона: процессор по группам процессов, WAL, место в таблицах, коммиты.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { snapshot, spent } from './process-table.mjs';

/** Простаивающее соединение PostgreSQL отдаёт свою статистику не позже чем через десять секунд. */
const statisticsDelay = 10_500;

const state = `
  select pg_current_wal_lsn() - '0/0' as wal,
    (select sum(xact_commit) from pg_stat_database) as commits,
    (select sum(fsyncs) from pg_stat_io where object = 'wal') as syncs,
    (select sum(pg_total_relation_size(oid)) from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace) as tables,
    pg_total_relation_size('open_tasks') as open`;

export class Meter {
  constructor(installation, load) {
    this.installation = installation;
    this.load = load;
  }

  static async open(installation, load) {
    const meter = new Meter(installation, load);
    await meter.connect();
    return meter;
  }

  /** После kill −9 встроенная база поднимается на новом порту. */
  async connect() {
    this.database = new pg.Client({ connectionString: this.installation.databaseUrl });
    this.database.on('error', () => undefined);
    await this.database.connect();
  }

  async query(text, values) {
    return (await this.database.query(text, values)).rows;
  }

  /** Ждёт, пока не останется идущих выполнений. */
  async settle() {
    while ((await this.query('select from open_tasks limit 1')).length > 0) await pause(100);
  }

  /** Меряет `work`, пока не кончатся начатые ею выполнения. Числа баз — на всю работу, а не на одно. */
  async measure(work) {
    await pause(statisticsDelay);
    // Уборка за прошлым прогоном посреди этого исказила бы и WAL, и место.
    await this.query('vacuum');
    await this.query('checkpoint');
    const before = await this.#state();
    const processesBefore = this.#processes();
    const result = await work();
    await this.settle();
    const processes = this.#processes();
    await pause(statisticsDelay);
    const after = await this.#state();
    const database = Object.fromEntries(
      Object.entries(after).map(([name, value]) => [name, Number(value) - Number(before[name])]),
    );
    return { result, cpu: spent(processesBefore, processes), processes, database };
  }

  /** Процессор и память ничем не занятой установки. */
  async idle(milliseconds) {
    const before = this.#processes();
    await pause(milliseconds);
    const processes = this.#processes();
    return { cpu: spent(before, processes), processes, seconds: milliseconds / 1000 };
  }

  async close() {
    await this.database.end();
  }

  async #state() {
    const [row] = await this.query(state);
    return row;
  }

  #processes() {
    return snapshot({ ...this.installation.groups, load: [process.pid] });
  }
}
