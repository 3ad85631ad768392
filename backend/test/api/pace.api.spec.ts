import { DataSource } from 'typeorm';
import { aGrant } from '../support/actors.js';
import { Client } from '../support/client.js';
import { signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('/api/sessions/:id/pace и пауза', () => {
  let running: TestApp;
  let database: DataSource;
  let owner: Client;
  let operator: Client;
  let operatorId: string;

  beforeAll(async () => {
    running = await startTestApp({ roles: ['api'] });
    database = running.app.get(DataSource);
    const [, anna, vera] = await signUp(running, 'Админ', 'Анна', 'Вера');
    if (!anna || !vera) throw new Error('людей меньше, чем имён');
    owner = new Client(running, anna);
    operator = new Client(running, vera);
    operatorId = vera.userId;
  });
  afterAll(() => running.close());

  const created = async (): Promise<string> => {
    const answer = await owner.post('/sessions', { name: 'Магазин' }).expect(201);
    const { id } = answer.body as { id: string };
    const actor = { userId: operatorId, administrator: false };
    await aGrant(database, actor, 'operator', { kind: 'session', id });
    return id;
  };

  it('показывает израсходованное за текущие окна, остановки и ждущее', async () => {
    const id = await created();
    const now = Date.now();
    const park = { since: now - 5_000, until: now + 60_000, code: 'PEER_FLOOD', message: 'Нельзя' };
    await database.query(`insert into session_limits (session_id, state) values ($1, $2)`, [
      id,
      {
        recent: [
          [now - 90_000, '1'],
          [now - 1_000, '1'],
        ],
        older: [[now - 120_000, 3]],
        strangers: [['7', now - 1_000]],
        parks: [
          { scope: 'strangers', ...park },
          { scope: 'chat', name: '9', ...park, until: now - 1 },
        ],
      },
    ]);
    await database.query(
      `with lane as (
         insert into lanes (session_id) values ($1)
           on conflict (session_id) do update set session_id = excluded.session_id returning id)
       insert into outbox (id, lane_id, chat, kind, payload, random_id, created_at)
         select n, lane.id, '1', 'send', '{}', n, now() from lane, generate_series(1, 3) n`,
      [id],
    );

    const answer = await operator.get(`/sessions/${id}/pace`).expect(200);

    expect(answer.body).toEqual({
      minute: { used: 1, limit: 20 },
      hour: { used: 5, limit: 300 },
      newPeople: { used: 1, limit: 10 },
      waiting: 3,
      quietUntil: null,
      parks: [
        {
          scope: 'strangers',
          name: null,
          code: 'PEER_FLOOD',
          message: 'Нельзя',
          since: new Date(park.since).toISOString(),
          until: new Date(park.until).toISOString(),
        },
      ],
    });
  });

  it('снимает остановку даже у владельца со спешащими часами; оператору это не по роли', async () => {
    const id = await created();
    const ahead = Date.now() + 3_600_000;
    const park = { scope: 'account', since: ahead, until: ahead + 1, code: 'FLOOD', message: '' };
    await database.query(`insert into session_limits (session_id, state) values ($1, $2)`, [
      id,
      { parks: [park] },
    ]);

    await operator.post(`/sessions/${id}/pace/resume`, {}).expect(403);
    const before = await operator.get(`/sessions/${id}/pace`).expect(200);
    const after = await owner.post(`/sessions/${id}/pace/resume`, {}).expect(200);

    expect(before.body.parks).toHaveLength(1);
    expect(after.body.parks).toEqual([]);
    const [entry] = await database.query<{ action: string }[]>(
      `select action from audit where resource_id = $1 order by id desc limit 1`,
      [id],
    );
    expect(entry?.action).toBe('session.pace-resumed');
  });

  it('пауза и включение меняют состояние, пишут историю и второй раз ничего не делают', async () => {
    const id = await created();
    await database.query(
      `insert into tg_auth_key (session_id, dc, idx, sealed) values ($1, 2, -1, '\\x00')`,
      [id],
    );

    const paused = await operator.post(`/sessions/${id}/pause`, {}).expect(200);
    await operator.post(`/sessions/${id}/pause`, {}).expect(200);
    const resumed = await operator.post(`/sessions/${id}/resume`, {}).expect(200);

    expect(paused.body).toMatchObject({
      status: 'paused',
      reason: { code: 'paused-by-person', text: 'Аккаунт приостановлен вручную.' },
    });
    expect(resumed.body).toMatchObject({
      status: 'connecting',
      reason: { code: 'waiting-for-worker' },
    });
    const history = await database.query<{ status: string }[]>(
      'select status from session_states where session_id = $1 order by id',
      [id],
    );
    expect(history).toEqual([{ status: 'paused' }, { status: 'connecting' }]);
  });
});
