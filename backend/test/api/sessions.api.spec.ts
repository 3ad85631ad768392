import { once } from 'node:events';
import { Client as PostgresClient } from 'pg';
import { DataSource } from 'typeorm';
import { aGrant } from '../support/actors.js';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { signUp, type Person } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('/api/sessions', () => {
  let running: TestApp;
  let database: DataSource;
  let vera: Person;
  let owner: Client;
  let editor: Client;
  let stranger: Client;

  beforeAll(async () => {
    running = await startTestApp();
    database = running.app.get(DataSource);
    const [, first, second, third] = await signUp(running, 'Админ', 'Анна', 'Вера', 'Глеб');
    if (!first || !second || !third) throw new Error('людей меньше, чем имён');
    vera = second;
    owner = new Client(running, first);
    editor = new Client(running, second);
    stranger = new Client(running, third);
  });
  afterAll(() => running.close());

  const created = async (name = 'Магазин'): Promise<string> => {
    const answer = await owner.post('/sessions', { name }).expect(201);
    const { id } = answer.body as { id: string };
    const actor = { userId: vera.userId, administrator: false };
    await aGrant(database, actor, 'editor', { kind: 'session', id });
    return id;
  };
  const aChainOf = async (client: Client, name: string): Promise<string> => {
    const answer = await client.post('/chains', { document: aChain(name) }).expect(201);
    return (answer.body as { id: string }).id;
  };

  it('новый аккаунт честно говорит, что входа не было и что делать', async () => {
    const answer = await owner.post('/sessions', { name: '  Магазин ' }).expect(201);

    expect(answer.headers['etag']).toBe('"1"');
    // Состояние меняется без новой редакции: из запаса браузер показал бы старое.
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toMatchObject({
      name: 'Магазин',
      status: 'logged-out',
      reason: { code: 'never-logged-in', text: 'Вход в Telegram ещё не выполнен.' },
      telegramUserId: null,
      proxy: null,
      role: 'owner',
      settings: { limits: { perMinute: 20 }, quietHours: [] },
    });
  });

  it('новому аккаунту заводит дорожку и зовёт исполнителей её взять', async () => {
    const client = new PostgresClient({ connectionString: running.config.databaseUrl });
    await client.connect();
    await client.query('listen lanes_changed');
    const told = once(client, 'notification', { signal: AbortSignal.timeout(20_000) });

    const id = await created();
    await told;

    const lanes = await database.query<unknown[]>('select from lanes where session_id = $1', [id]);
    expect(lanes).toHaveLength(1);
    await client.end();
  });

  it('меняет имя и настройки поверх увиденной редакции', async () => {
    const id = await created();
    const settings = { limits: { perMinute: 5 }, quietHours: [{ from: '22:00', to: '08:00' }] };

    await editor.patch(`/sessions/${id}`, { settings }, 1).expect(200).expect('ETag', '"2"');
    await owner.patch(`/sessions/${id}`, { name: 'Поздно' }, 1).expect(412);

    const answer = await owner.get(`/sessions/${id}`).expect(200);
    expect(answer.body).toMatchObject({
      name: 'Магазин',
      settings: { limits: { perMinute: 5, perHour: 300 }, quietHours: settings.quietHours },
    });
  });

  it('неверные настройки отклоняет с путями полей', async () => {
    const id = await created();
    const settings = { limits: { perMinute: 9999 }, timeZone: 'Марс', colour: 1 };

    const answer = await owner.patch(`/sessions/${id}`, { settings }, 1).expect(422);

    const { errors } = answer.body as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path)).toEqual([
      'settings.limits.perMinute',
      'settings.timeZone',
      'settings.colour',
    ]);
    await owner.patch(`/sessions/${id}`, { name: ' ' }, 1).expect(422);
  });

  it('прокси хранит запечатанным и пароль обратно не выдаёт', async () => {
    const id = await created();
    const proxy = {
      kind: 'socks5',
      host: 'proxy.example.org',
      port: 1080,
      username: 'anna',
      password: 'секретный-пароль',
    };

    const answer = await owner.put(`/sessions/${id}/proxy`, proxy, 1).expect(200);

    expect(answer.body).toMatchObject({
      revision: 2,
      proxy: { kind: 'socks5', host: 'proxy.example.org', port: 1080, authenticated: true },
    });
    expect(answer.text).not.toContain('секретный');
    const [row] = await database.query<{ proxy: Buffer; audit: string }[]>(
      `select proxy, (select string_agg(details::text, '') from audit where resource_id = $1) as audit
         from bot_sessions where id = $2`,
      [id, id],
    );
    expect(row?.proxy.toString('utf8')).not.toContain('proxy.example.org');
    expect(row?.audit).not.toContain('секретный');
    await editor.put(`/sessions/${id}/proxy`, proxy, 2).expect(403);
    await owner.delete(`/sessions/${id}/proxy`, 2).expect(200);
    expect((await owner.get(`/sessions/${id}`)).body).toMatchObject({ proxy: null, revision: 3 });
  });

  it.each([
    [{ kind: 'ftp', host: 'a', port: 1 }, 'kind'],
    [{ kind: 'socks5', host: 'http://a', port: 1 }, 'host'],
    [{ kind: 'socks5', host: 'a', port: 70_000 }, 'port'],
    [{ kind: 'mtproto', host: 'a', port: 1 }, 'secret'],
    [{ kind: 'http', host: 'a', port: 1, token: 'x' }, 'token'],
  ])('не принимает прокси %j', async (proxy, field) => {
    const id = await created();

    const answer = await owner.put(`/sessions/${id}/proxy`, proxy, 1).expect(422);

    expect(answer.body).toMatchObject({ errors: [{ path: field }] });
  });

  it('задаёт цепочки аккаунта и их порядок', async () => {
    const id = await created();
    const [sales, support] = [await aChainOf(owner, 'Продажи'), await aChainOf(owner, 'Помощь')];
    const chains = [
      { chainId: support, enabled: true },
      { chainId: sales, enabled: false },
    ];

    await owner.put(`/sessions/${id}/chains`, { chains }, 1).expect(200).expect('ETag', '"2"');
    await owner.put(`/sessions/${id}/chains`, { chains: [] }, 1).expect(412);

    const answer = await owner.get(`/sessions/${id}/chains`).expect(200);
    expect(answer.body).toMatchObject({
      chains: [
        { chainId: support, name: 'Помощь', enabled: true, publishedNumber: null },
        { chainId: sales, name: 'Продажи', enabled: false },
      ],
    });
    const own = await owner.get('/chains').query({ session: id }).expect(200);
    expect((own.body as { items: unknown[] }).items).toHaveLength(2);
  });

  it('чужую цепочку не подключает, но уже подключённую переставить даёт', async () => {
    const id = await created();
    const hidden = await aChainOf(owner, 'Не для Веры');
    const own = await aChainOf(editor, 'Цепочка Веры');
    const foreign = await aChainOf(stranger, 'Цепочка Глеба');
    await owner
      .put(`/sessions/${id}/chains`, { chains: [{ chainId: hidden, enabled: true }] }, 1)
      .expect(200);
    const order = (...ids: string[]) => ({
      chains: ids.map((chainId) => ({ chainId, enabled: true })),
    });

    const refused = await editor.put(`/sessions/${id}/chains`, order(own, foreign), 2).expect(422);
    await editor.put(`/sessions/${id}/chains`, order(own, hidden), 2).expect(200);
    await editor.put(`/sessions/${id}/chains`, order(own, own), 3).expect(422);

    expect(refused.body).toMatchObject({
      code: 'sessions.chain-unusable',
      errors: [{ path: 'chains.1.chainId' }],
    });
  });

  it('удаляет только по точному имени и стирает секреты', async () => {
    const id = await created('Магазин «Осень»');
    await database.query(
      `update bot_sessions set session_string = 'x', proxy = 'x', telegram_user_id = 777,
              phone = '79991112233', username = 'shop' where id = $1`,
      [id],
    );
    const seen = await owner.get('/sessions').expect(200);
    expect(seen.text).toContain('79•••33');
    expect(seen.text).not.toContain('79991112233');

    await editor.delete(`/sessions/${id}?name=x`).expect(403);
    await owner.delete(`/sessions/${id}?name=${encodeURIComponent('Магазин')}`).expect(422);
    await owner.delete(`/sessions/${id}`).expect(422);
    await owner.delete(`/sessions/${id}?name=${encodeURIComponent('Магазин «Осень»')}`).expect(204);

    await owner.get(`/sessions/${id}`).expect(404);
    const [row] = await database.query<object[]>(
      `select session_string, proxy, telegram_user_id, phone, username from bot_sessions
        where id = $1`,
      [id],
    );
    expect(Object.values(row ?? {})).toEqual([null, null, null, null, null]);
    const again = await created('Снова');
    await database.query('update bot_sessions set telegram_user_id = 777 where id = $1', [again]);
  });

  it('чужому отвечает, что аккаунта нет, и в списке не показывает', async () => {
    const id = await created();

    await stranger.get(`/sessions/${id}`).expect(404);
    await stranger.patch(`/sessions/${id}`, { name: 'Моё' }, 1).expect(404);
    await stranger.get(`/sessions/${id}/chains`).expect(404);
    const list = await stranger.get('/sessions').expect(200);
    expect(list.body).toEqual({ items: [], next: null });
  });
});
