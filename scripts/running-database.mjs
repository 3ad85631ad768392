/** База работающего рядом Звена: внешняя из `DATABASE_URL` или встроенная из папки данных. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inProject } from './paths.mjs';

// Клиент базы — зависимость сервера, а не проекта.
const pg = createRequire(inProject('backend/package.json'))('pg');

export const dataFolder = path.resolve(process.env.ZVENO_DATA_DIR ?? inProject('data'));

const asleep =
  'Звено не запущено. Запустите его в другом окне — npm start — и повторите. ' +
  `Папка данных: ${dataFolder} (другая — в ZVENO_DATA_DIR, внешняя база — в DATABASE_URL).`;

/** Бросает ошибку со словами, что делать. */
export async function connectToRunning() {
  const connectionString = process.env.DATABASE_URL ?? embeddedUrl();
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    throw new Error(asleep);
  }
}

function embeddedUrl() {
  const running = path.join(dataFolder, 'postgres/postmaster.pid');
  if (!existsSync(running)) throw new Error(asleep);
  const [, , , port] = readFileSync(running, 'utf8').split('\n');
  const { databasePassword } = JSON.parse(
    readFileSync(path.join(dataFolder, 'secrets.json'), 'utf8'),
  );
  return `postgres://zveno:${databasePassword}@127.0.0.1:${port}/zveno`;
}
