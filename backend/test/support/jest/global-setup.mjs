import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedPostgres } from '../../../dist/platform/database/embedded/embedded-postgres.js';
import { migrate } from '../../../dist/platform/database/migrate.js';

/** Один PostgreSQL на весь прогон; база с готовой схемой служит образцом для базы каждого файла тестов. */
export default async function startPostgres() {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'zveno-test-'));
  await chmod(dataDir, 0o711);
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const postgres = new EmbeddedPostgres({ dataDir, password: randomUUID(), settings });
  process.env.ZVENO_TEST_DATABASE_URL = await postgres.start();
  await migrate(process.env.ZVENO_TEST_DATABASE_URL);
  globalThis.zvenoTestPostgres = { postgres, dataDir };
}
