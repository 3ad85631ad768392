import { Client } from 'pg';
import { StartRefused } from '../start-refused.js';
import { connectionRefusal, databasePlace } from './connection-refusal.js';
import { readSchemaState } from './schema-state.js';

const OLDEST_VERSION = 15;
const CONNECT_TIMEOUT_MS = 10_000;

/** Соединение на время одной проверки; ошибки подключения становятся отказом с советом. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'zveno-start',
  });
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw connectionRefusal(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Убеждается, что база отвечает, достаточно новая и её схема не новее программы. Ничего не меняет. */
export async function checkDatabase(url: string): Promise<{ readonly current: boolean }> {
  return withClient(url, async (client) => {
    await checkVersion(client, url);
    const schema = await readSchemaState((query) => client.query(query));
    if (schema.unknown.length > 0) throw new StartRefused(newerSchema(url, schema.unknown));
    return { current: schema.missing.length === 0 };
  });
}

async function checkVersion(client: Client, url: string): Promise<void> {
  const { rows } = await client.query<{ number: string; name: string }>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as name`,
  );
  const [version] = rows;
  if (version === undefined || Number(version.number) >= OLDEST_VERSION * 10_000) return;
  throw new StartRefused(
    `На ${databasePlace(url)} работает PostgreSQL ${version.name}, а Звену нужен ${OLDEST_VERSION} или новее: обновите сервер базы данных.`,
  );
}

const newerSchema = (url: string, unknown: readonly string[]) =>
  `База ${databasePlace(url)} создана более новой версией Звена (изменения схемы ${unknown.join(', ')}): ` +
  'запустите ту же или более новую версию либо восстановите базу из копии, сделанной до обновления.';
