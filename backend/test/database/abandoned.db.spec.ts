import { jest } from '@jest/globals';
import { randomUUIDv7 } from 'node:crypto';
import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/test-app.js';

jest.setTimeout(60_000);

describe('исполнитель застыл посреди записи хода', () => {
  let running: TestApp;
  beforeAll(async () => {
    running = await startTestApp();
  });
  afterAll(() => running.close());

  it('его строка не остаётся запертой: база рвёт брошенную запись, и дорожки берут другие', async () => {
    const database = running.app.get(DataSource);
    const id = randomUUIDv7();
    await database.query(
      `insert into workers (id, host, pid, alive_until) values ($1, 'узел', 1, now() + '1 hour')`,
      [id],
    );
    const frozen = database.createQueryRunner();
    await frozen.startTransaction();
    await frozen.query('select begin_turn($1, 1)', [id]);
    const locked = `select id from workers where id = $1 for update`;
    expect(await database.query(`${locked} skip locked`, [id])).toEqual([]);

    expect(await database.query(locked, [id])).toEqual([{ id }]);

    await expect(frozen.query('select 1')).rejects.toThrow();
    await frozen.release();
  });
});
