import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { sealedIn, sealedPlaces } from '../../ports/secrets.js';
import { EnvelopeSecrets } from './envelope-secrets.js';
import { ReencryptSecrets } from './reencrypt-secrets.js';

const key = () => randomBytes(32).toString('base64url');
const secretsWith = (masterKeys: Readonly<Record<string, string>>) =>
  new EnvelopeSecrets({ secrets: { accessTokenKey: '', masterKeys } });

describe(ReencryptSecrets.name, () => {
  const keys = { k1: key(), k2: key() };
  const before = secretsWith({ k1: keys.k1 });
  const both = secretsWith(keys);
  const after = secretsWith({ k2: keys.k2 });
  const owner = randomUUIDv7();
  let place: TestDatabase;
  let database: DataSource;
  beforeAll(async () => {
    place = await createTestDatabase();
    database = await new DataSource({ type: 'postgres', url: place.url }).initialize();
    await database.query(
      `insert into users (id, email, name, password_hash, role) values ($1, '', '', '', 'member')`,
      [owner],
    );
  });
  beforeEach(() => database.query('truncate bot_sessions, plugins, settings cascade'));
  afterAll(async () => {
    await database.destroy();
    await place.drop();
  });

  async function session(secrets: EnvelopeSecrets, text: string): Promise<string> {
    const id = randomUUIDv7();
    const seal = (column: 'session_string' | 'proxy') =>
      secrets.seal(`${text} ${column}`, sealedIn(`bot_sessions.${column}`, id));
    await database.query(
      `insert into bot_sessions (id, owner_id, name, session_string, proxy) values ($1, $2, '', $3, $4)`,
      [id, owner, seal('session_string'), seal('proxy')],
    );
    return id;
  }

  const rotation = () => new ReencryptSecrets(database, both);

  it('переводит все столбцы с конвертами на новый ключ и ничего не портит', async () => {
    const ids = await Promise.all(Array.from({ length: 450 }, (_, n) => session(before, `№${n}`)));
    await database.query(
      `insert into plugins (id, version, state, manifest, settings) values ('weather', '1', 'on', '{}', $1)`,
      [before.seal('ключ погоды', sealedIn('plugins.settings', 'weather'))],
    );
    await database.query(
      `insert into settings (key, value, sealed) values ('telegram', '{}', $1)`,
      [before.seal('api_hash', sealedIn('settings.sealed', 'telegram'))],
    );
    const keyOf = `${ids[0] ?? ''}:2:-1`;
    await database.query(
      'insert into tg_auth_key (session_id, dc, idx, sealed) values ($1, 2, -1, $2)',
      [ids[0], before.seal('ключ входа', sealedIn('tg_auth_key.sealed', keyOf))],
    );
    await session(both, 'уже новый');

    const done = await rotation().run();

    expect(done).toEqual({ renewed: 903, broken: [] });
    expect(await rotation().waiting()).toBe(0);
    const rows = await database.query<{ id: string; session_string: Buffer; proxy: Buffer }[]>(
      'select id, session_string, proxy from bot_sessions where id = any($1)',
      [ids],
    );
    const texts = rows.map((row) => [
      after.open(row.session_string, sealedIn('bot_sessions.session_string', row.id)).toString(),
      after.open(row.proxy, sealedIn('bot_sessions.proxy', row.id)).toString(),
    ]);
    expect(new Set(texts.flat()).size).toBe(900);
    expect(texts).toContainEqual(['№7 session_string', '№7 proxy']);
  });

  it('повторный запуск ничего не меняет', async () => {
    await session(before, 'секрет');
    await rotation().run();
    const rows = await database.query<unknown[]>('select * from bot_sessions');

    expect(await rotation().run()).toEqual({ renewed: 0, broken: [] });
    expect(await database.query('select * from bot_sessions')).toEqual(rows);
  });

  it('продолжает прерванную работу с того места, где её прервали', async () => {
    await session(before, 'не дошли');
    await session(both, 'успели');

    expect(await rotation().waiting()).toBe(2);
    expect(await rotation().run()).toEqual({ renewed: 2, broken: [] });
  });

  it('не открывшийся секрет называет, не трогает и идёт дальше', async () => {
    const id = await session(secretsWith({ k0: key() }), 'ключ потерян');
    await session(before, 'в порядке');

    const done = await rotation().run();

    expect(done.renewed).toBe(2);
    expect(done.broken).toEqual([
      sealedIn('bot_sessions.session_string', id),
      sealedIn('bot_sessions.proxy', id),
    ]);
  });

  it('знает каждый столбец bytea, кроме хешей и памяти клиента Telegram', async () => {
    const columns = await database.query<{ place: string }[]>(
      `select table_name || '.' || column_name as place from information_schema.columns
        where table_schema = 'public' and data_type = 'bytea' and column_name not like '%hash'
          and table_name not in ('login_attempts', 'tg_kv', 'tg_peer') order by 1`,
    );

    expect(columns.map((column) => column.place)).toEqual([...sealedPlaces].sort());
  });
});
