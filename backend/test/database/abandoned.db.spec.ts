import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Замок, под которым исполнители приводят в порядок расписания плагинов. */
const shared = `hashtext('plugin_schedules')`;

describe('процесс застыл посреди транзакции', () => {
  let running: TestApp;
  beforeAll(async () => {
    running = await startTestApp();
  });
  afterAll(() => running.close());

  it('запертое ею не остаётся запертым: базе хватает десяти секунд, чтобы её оборвать', async () => {
    const database = running.app.get(DataSource);
    const frozen = database.createQueryRunner();
    await frozen.startTransaction();
    await frozen.query(`select pg_advisory_xact_lock(${shared})`);
    const attempt = await database.query<{ taken: boolean }[]>(
      `select pg_try_advisory_xact_lock(${shared}) as taken`,
    );
    expect(attempt).toEqual([{ taken: false }]);

    await database.query(`select pg_advisory_xact_lock(${shared})`);

    await expect(frozen.query('select 1')).rejects.toThrow();
    await frozen.release();
  });
});
