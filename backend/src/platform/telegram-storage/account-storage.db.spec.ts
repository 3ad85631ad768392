import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { IPeersRepository } from '@mtcute/core';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import type { ChannelBatch, ChannelFact } from '../../ports/channel.js';
import { EnvelopeSecrets } from '../crypto/envelope-secrets.js';
import { SystemClock } from '../clock/system-clock.js';
import { AccountStorage } from './account-storage.js';
import { PatientQueries } from './patient-queries.js';
import { PostgresAuthKeys } from './postgres-auth-keys.js';

const masterKeys = { k1: randomBytes(32).toString('base64url') };
const bytes = (text: string) => Buffer.from(text);

describe(AccountStorage.name, () => {
  const secrets = new EnvelopeSecrets({ secrets: { accessTokenKey: '', masterKeys } });
  const owner = randomUUIDv7();
  let place: TestDatabase;
  let database: DataSource;
  let vault: PostgresAuthKeys;
  let account: string;

  beforeAll(async () => {
    place = await createTestDatabase();
    database = await new DataSource({ type: 'postgres', url: place.url }).initialize();
    vault = new PostgresAuthKeys(database, secrets);
    await database.query(
      `insert into users (id, email, name, password_hash, role) values ($1, '', '', '', 'member')`,
      [owner],
    );
  });
  beforeEach(async () => {
    account = await newAccount();
  });
  afterAll(async () => {
    await database.destroy();
    await place.drop();
  });

  async function newAccount(): Promise<string> {
    const id = randomUUIDv7();
    const insert = `insert into bot_sessions (id, owner_id, name) values ($1, $2, '')`;
    await database.query(insert, [id, owner]);
    return id;
  }

  async function opened(
    accept: (batch: ChannelBatch) => Promise<void> = () => Promise.resolve(),
    of = account,
  ): Promise<AccountStorage> {
    const queries = new PatientQueries(database, new SystemClock(), new AbortController().signal);
    const storage = new AccountStorage(queries, vault, of, { accept });
    await storage.load();
    return storage;
  }

  it('ключ записан до возврата, запечатан и читается следующим владельцем', async () => {
    const key = randomBytes(256);
    const storage = await opened();

    await storage.authKeys.set(2, key);

    const [row] = await database.query<{ sealed: Buffer }[]>('select sealed from tg_auth_key');
    expect(row?.sealed.includes(key.subarray(0, 16))).toBe(false);
    const next = await opened();
    expect(Buffer.compare(next.authKeys.get(2) ?? bytes(''), key)).toBe(0);
    expect(next.authKeys.get(4)).toBeNull();
  });

  it('ключ, перенесённый в строку другого аккаунта, не открывается', async () => {
    await vault.put(account, { dc: 2, idx: -1, key: randomBytes(256) });
    const other = await newAccount();
    await database.query(
      `insert into tg_auth_key select $2, dc, idx, sealed from tg_auth_key where session_id = $1`,
      [account, other],
    );

    await expect(vault.read(other)).rejects.toThrow('не открывается');
  });

  it('новый вход стирает ключи и место в обновлениях, адреса собеседников остаются до удаления аккаунта', async () => {
    const storage = await opened();
    await storage.authKeys.set(4, randomBytes(256));
    storage.peers.store(aPeer(1));
    storage.refMessages.store(5, -100, 3);
    await storage.save();
    await database.query(`insert into tg_kv values ($1, 'updates_pts', '\\x01')`, [account]);

    const login = {
      keys: [{ dc: 2, key: bytes('ключ') }],
      memory: [{ key: 'dc_main', value: bytes('2') }],
    };
    await vault.replace(account, login, database.manager);

    expect(await vault.read(account)).toMatchObject(login);
    const next = await opened();
    expect(await next.peers.getById(1)).not.toBeNull();
    expect(await next.refMessages.getByPeer(5)).not.toBeNull();
    expect(next.kv.get('updates_pts')).toBeNull();

    await vault.wipe(account, database.manager);

    const last = await opened();
    expect(await last.peers.getById(1)).toBeNull();
    expect(await last.refMessages.getByPeer(5)).toBeNull();
  });

  it('места в обновлениях отдаёт одной записью с событиями', async () => {
    const batches: ChannelBatch[] = [];
    const storage = await opened((batch) => {
      batches.push(batch);
      return Promise.resolve();
    });

    storage.add(aFact('1'));
    storage.kv.set('pts', bytes('7'));
    await storage.save();
    storage.kv.set('pts', bytes('7'));
    await storage.save();

    expect(batches).toEqual([{ facts: [aFact('1')], keep: [{ key: 'pts', value: bytes('7') }] }]);
  });

  it('непринятое остаётся и уходит следующей записью, новое значение — поверх прежнего', async () => {
    const batches: ChannelBatch[] = [];
    let refuse = true;
    const storage = await opened((batch) => {
      if (refuse) return Promise.reject(new Error('право потеряно'));
      batches.push(batch);
      return Promise.resolve();
    });
    storage.add(aFact('1'));
    storage.kv.set('pts', bytes('1'));
    storage.kv.set('qts', bytes('1'));

    await expect(storage.save()).rejects.toThrow('право потеряно');
    refuse = false;
    storage.add(aFact('2'));
    storage.kv.set('pts', bytes('2'));
    await storage.save();

    expect(batches).toHaveLength(1);
    expect(batches[0]?.facts).toEqual([aFact('1'), aFact('2')]);
    const keep = Object.fromEntries(batches[0]?.keep.map(({ key, value }) => [key, value]) ?? []);
    expect(keep).toEqual({ pts: bytes('2'), qts: bytes('1') });
  });

  it('записи идут по очереди: вторая ждёт первую и забирает всё, что накопилось', async () => {
    const gate = Promise.withResolvers<undefined>();
    const entered = Promise.withResolvers<undefined>();
    const sizes: number[] = [];
    let together = 0;
    const storage = await opened(async ({ facts }) => {
      together += 1;
      expect(together).toBe(1);
      entered.resolve(undefined);
      await gate.promise;
      sizes.push(facts.length);
      together -= 1;
    });

    storage.add(aFact('1'));
    const first = storage.save();
    await entered.promise;
    storage.add(aFact('2'));
    const second = storage.save();
    storage.add(aFact('3'));
    const third = storage.save();
    gate.resolve(undefined);
    await Promise.all([first, second, third]);

    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3);
    expect(sizes.length).toBeLessThan(3);
  });

  it('неизменившегося собеседника не переписывает, изменившегося — да', async () => {
    const storage = await opened();
    const versions = async () =>
      database.query<{ id: string; xmin: string }[]>(
        'select peer_id as id, xmin::text from tg_peer where session_id = $1 order by peer_id',
        [account],
      );
    storage.peers.store(aPeer(1));
    storage.peers.store(aPeer(2));
    await storage.save();
    const before = await versions();

    storage.peers.store(aPeer(1));
    storage.peers.store({ ...aPeer(2), accessHash: 'новый' });
    await storage.save();

    const after = await versions();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.xmin).not.toBe(before[1]?.xmin);
  });

  it('находит собеседника по номеру, имени и телефону — только своего и только целого', async () => {
    const storage = await opened();
    storage.peers.store({ ...aPeer(1), usernames: ['anna', 'anna_b'], phone: '7999' });
    storage.peers.store({ ...aPeer(2), usernames: ['boris'], isMin: true });
    expect((await storage.peers.getByUsername('anna'))?.id).toBe(1);
    await storage.save();

    const again = await opened();
    expect(await again.peers.getById(1)).toMatchObject({ accessHash: 'ключ 1', phone: '7999' });
    expect((await again.peers.getByUsername('anna_b'))?.id).toBe(1);
    expect((await again.peers.getByPhone('7999'))?.id).toBe(1);
    expect(await again.peers.getByUsername('boris')).toBeNull();
    const stranger = await opened(undefined, await newAccount());
    expect(await stranger.peers.getById(1)).toBeNull();
  });

  it('ссылку на собеседника хранит, пока не узнает его целиком', async () => {
    const storage = await opened();
    storage.refMessages.store(9, -1007, 15);
    await storage.save();
    expect(await (await opened()).refMessages.getByPeer(9)).toEqual([-1007, 15]);

    storage.peers.store(aPeer(9));
    storage.refMessages.deleteByPeer(9);
    storage.refMessages.store(9, -1007, 16);
    storage.refMessages.store(8, -1007, 17);
    await storage.save();
    await storage.refMessages.delete(-1007, [17]);

    const again = await opened();
    expect(await again.refMessages.getByPeer(9)).toBeNull();
    expect(await again.refMessages.getByPeer(8)).toBeNull();
  });
});

function aPeer(id: number): IPeersRepository.PeerInfo {
  const name = String(id);
  return {
    id,
    accessHash: `ключ ${name}`,
    isMin: false,
    usernames: [],
    updated: 1,
    complete: bytes(name),
  };
}

function aFact(key: string): ChannelFact {
  return { kind: 'read', key, at: 1, chat: { id: '1', kind: 'private' }, upTo: 1 };
}
