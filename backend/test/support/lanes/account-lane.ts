import { randomUUIDv7 } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { aPerson } from '../actors.js';
import { aLane, type TestLane } from './a-lane.js';

/** Дорожка нового аккаунта: строки аккаунта и дорожки настоящие. */
export async function anAccountLane(database: DataSource, settings = {}): Promise<TestLane> {
  const { userId } = await aPerson(database);
  const sessionId = randomUUIDv7();
  await database.query(
    `insert into bot_sessions (id, owner_id, name, settings) values ($1, $2, 'Аккаунт', $3)`,
    [sessionId, userId, settings],
  );
  const [row] = await database.query<{ id: number }[]>(
    `insert into lanes (session_id) values ($1)
       on conflict (session_id) do update set session_id = excluded.session_id returning id`,
    [sessionId],
  );
  return aLane(row?.id ?? 0, sessionId);
}
