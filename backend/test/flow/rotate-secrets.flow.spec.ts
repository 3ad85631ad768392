import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { EnvelopeSecrets } from '../../src/platform/crypto/envelope-secrets.js';
import { sealedIn } from '../../src/ports/secrets.js';
import { makeFolder, ProductProcess, removeFolder } from '../support/product-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const Keys = z.object({ masterKeys: z.record(z.string(), z.string()) });
const ROWS = 3000;

describe('смена ключа шифрования', () => {
  let folder: string;
  let dataDir: string;
  let database: TestDatabase;
  let client: Client;
  beforeEach(async () => {
    folder = await makeFolder();
    dataDir = path.join(folder, 'data');
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await database.drop();
    await removeFolder(folder);
  });

  const rotate = (env: NodeJS.ProcessEnv = {}) =>
    ProductProcess.launch(dataDir, {
      program: 'rotate-secrets.js',
      env: { DATABASE_URL: database.url, ...env },
    });
  const keys = async () =>
    Keys.parse(JSON.parse(await readFile(path.join(dataDir, 'secrets.json'), 'utf8'))).masterKeys;
  const secrets = (masterKeys: Readonly<Record<string, string>>) =>
    new EnvelopeSecrets({ secrets: { accessTokenKey: '', masterKeys } });

  async function seal(sealer: EnvelopeSecrets, count: number): Promise<void> {
    const owner = randomUUIDv7();
    await client.query(
      `insert into users (id, email, name, password_hash, role) values ($1, $2, '', '', 'member')`,
      [owner, owner],
    );
    const ids = Array.from({ length: count }, () => randomUUIDv7());
    await client.query(
      `insert into bot_sessions (id, owner_id, name, session_string)
       select id, $3, '', sealed from unnest($1::uuid[], $2::bytea[]) as sessions (id, sealed)`,
      [ids, ids.map((id) => sealer.seal(id, sealedIn('bot_sessions.session_string', id))), owner],
    );
  }

  /** Сколько строк открывает один только этот ключ. */
  async function openedBy(masterKeys: Readonly<Record<string, string>>): Promise<number> {
    const { rows } = await client.query<{ id: string; sealed: Buffer }>(
      'select id, session_string as sealed from bot_sessions',
    );
    const opener = secrets(masterKeys);
    return rows.filter(({ id, sealed }) => {
      try {
        const opened = opener.open(sealed, sealedIn('bot_sessions.session_string', id));
        return opened.toString() === id;
      } catch {
        return false;
      }
    }).length;
  }

  /** Запирает последнюю строку: смена ключа не дойдёт до конца, пока замок не отпустят. */
  async function lockLastRow(): Promise<() => Promise<void>> {
    const holder = new Client({ connectionString: database.url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select 1 from bot_sessions order by id::text desc limit 1 for update');
    return () => holder.end();
  }

  /** Начинает слушать базу; обещание внутри исполнится с записью первой пачки. */
  async function nextBatch(): Promise<[Promise<unknown>]> {
    await client.query(`
      create function tell_batch() returns trigger language plpgsql as
        $$ begin perform pg_notify('batch', ''); return null; end $$;
      create trigger tell_batch after update on bot_sessions execute function tell_batch();
      listen batch`);
    return [once(client, 'notification')];
  }

  it('добавляет ключ в закрытый файл и перешифровывает им всё; прежний ключ остаётся', async () => {
    expect(await rotate().exited()).toBe(0);
    const before = await keys();
    await seal(secrets(before), 10);

    const run = rotate();

    expect(await run.exited()).toBe(0);
    expect(run.output).toContain('Создан ключ «k3»');
    expect(run.output).toContain('Перешифровано секретов: 10.');
    const after = await keys();
    expect(after).toMatchObject(before);
    expect(await openedBy({ k3: after['k3'] ?? '' })).toBe(10);
    expect((await stat(path.join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('убитая посреди работы ничего не теряет, а следующий запуск доводит её до конца', async () => {
    expect(await rotate().exited()).toBe(0);
    await seal(secrets(await keys()), ROWS);
    const released = await lockLastRow();
    const [batch] = await nextBatch();
    const killed = rotate();
    await batch;
    killed.kill('SIGKILL');
    await killed.exited();
    await released();
    expect(await openedBy(await keys())).toBe(ROWS);

    const again = rotate();

    expect(await again.exited()).toBe(0);
    expect(again.output).toContain('Довожу до конца прежнюю смену');
    const after = await keys();
    expect(Object.keys(after)).toEqual(['k1', 'k2', 'k3']);
    expect(await openedBy({ k3: after['k3'] ?? '' })).toBe(ROWS);
  });

  it('ключи из окружения не трогает, но переводит секреты на последний из них', async () => {
    const key = () => randomBytes(32).toString('base64url');
    const own = { old: key(), fresh: key() };
    const env = {
      ZVENO_ACCESS_TOKEN_KEY: key(),
      ZVENO_MASTER_KEYS: `old:${own.old},fresh:${own.fresh}`,
    };
    await seal(secrets({ old: own.old }), 10);

    expect(await rotate(env).exited()).toBe(0);

    expect(await openedBy({ fresh: own.fresh })).toBe(10);
    const again = rotate(env);
    expect(await again.exited()).toBe(1);
    expect(again.errors).toContain('допишите в конец этой переменной новый ключ');
  });
});
