import { Client, Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { CalmClient } from './calm-client.js';

describe(CalmClient.name, () => {
  let database: TestDatabase;
  let pool: Pool;
  let other: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, Client: CalmClient });
    other = new Client({ connectionString: database.url });
    await other.connect();
  });
  afterAll(async () => {
    await pool.end();
    await other.end();
    await database.drop();
  });

  it('обрыв взятого и молчащего соединения не останавливает процесс, а отказывает запросу', async () => {
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => client.once('end', resolve));
    await other.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;

    await expect(client.query('select 1')).rejects.toThrow();

    client.release(true);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});
