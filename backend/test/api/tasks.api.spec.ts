import { DataSource } from 'typeorm';
import { aTask, type TaskFacts } from '../support/a-task.js';
import { aGrant } from '../support/actors.js';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { signUp, type Person } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('/api/tasks', () => {
  let running: TestApp;
  let database: DataSource;
  let anna: Client;
  let vera: Person;
  let viewer: Client;
  let administrator: Client;
  let chain: string;
  let session: string;

  beforeAll(async () => {
    running = await startTestApp();
    database = running.app.get(DataSource);
    const [admin, first, second] = await signUp(running, 'Админ', 'Анна', 'Вера');
    if (!admin || !first || !second) throw new Error('людей меньше, чем имён');
    vera = second;
    administrator = new Client(running, admin);
    anna = new Client(running, first);
    viewer = new Client(running, second);
    chain = idOf((await anna.post('/chains', { document: aChain('Продажи') })).body);
    session = idOf((await anna.post('/sessions', { name: 'Магазин' })).body);
  });
  afterAll(() => running.close());
  beforeEach(() =>
    database.query('truncate open_tasks, finished_tasks, task_steps; delete from grants'),
  );

  const idOf = (body: unknown) => (body as { id: string }).id;
  const started = (facts: TaskFacts) => aTask(database, facts);
  const listed = async (client: Client, query: object = {}) => {
    const answer = await client.get('/tasks').query(query).expect(200);
    return (answer.body as { items: { id: string }[] }).items.map(({ id }) => id);
  };
  const grantViewer = (kind: 'chain' | 'session', id: string) =>
    aGrant(database, { userId: vera.userId, administrator: false }, 'viewer', { kind, id });

  it('показывает имена цепочки и аккаунта, новые первыми', async () => {
    const first = await started({ chain, session });
    const second = await started({ chain });

    const answer = await anna.get('/tasks').expect(200);

    expect(answer.body).toMatchObject({
      items: [
        { id: second, chainName: 'Продажи', sessionId: null, nodeId: 'hello' },
        { id: first, sessionName: 'Магазин', status: 'waiting', finishedAt: null },
      ],
      next: null,
    });
  });

  it('называет узел, на котором стоит, словами его версии', async () => {
    const { nodes, ...greeting } = aChain('Приветствие');
    const hello = { ...nodes['hello'], title: 'Поздороваться' };
    const document = { ...greeting, nodes: { ...nodes, hello } };
    const id = idOf((await anna.post('/chains', { document })).body);
    await anna.post(`/chains/${id}/publish`, { people: 'finish' }, 1).expect(201);
    const [version] = await database.query<{ id: string }[]>(
      'select id from chain_versions where chain_id = $1',
      [id],
    );
    await started({ chain: id, ...(version && { version: version.id }) });

    const { body } = await anna.get('/tasks').expect(200);

    const named = { nodeId: 'hello', nodeTitle: 'Поздороваться', nodeType: 'send', version: 1 };
    expect(body).toMatchObject({ items: [named] });
  });

  it('переписку аккаунта видит тот, кому открыт аккаунт, а не только цепочка', async () => {
    const inSession = await started({ chain, session });
    const alone = await started({ chain });
    expect(await listed(viewer)).toEqual([]);

    await grantViewer('chain', chain);
    expect(await listed(viewer)).toEqual([alone]);
    expect(await listed(viewer, { chain })).toEqual([alone]);
    await viewer.get(`/tasks/${inSession}`).expect(404);
    await viewer.get(`/tasks/${inSession}/log`).expect(404);

    await grantViewer('session', session);
    expect(await listed(viewer)).toEqual([alone, inSession]);
    await viewer.get(`/tasks/${inSession}`).expect(200);
    expect(await listed(administrator)).toEqual([alone, inSession]);
  });

  it('отбирает по цепочке, аккаунту, состоянию и времени начала', async () => {
    const other = idOf((await anna.post('/chains', { document: aChain('Другая') })).body);
    const old = await started({ chain, startedAt: '2026-01-10T10:00:00Z' });
    const failed = await started({ chain, session, status: 'failed', error: 'http.refused' });
    const foreign = await started({ chain: other });
    const now = Date.now();
    const from = new Date(now - 60_000).toISOString();
    const to = new Date(now + 60_000).toISOString();

    expect(await listed(anna, { chain })).toEqual([failed, old]);
    expect(await listed(anna, { session })).toEqual([failed]);
    expect(await listed(anna, { status: 'failed' })).toEqual([failed]);
    expect(await listed(anna, { error: 'http.refused' })).toEqual([failed]);
    expect(await listed(anna, { error: 'http.timeout' })).toEqual([]);
    expect(await listed(anna, { from, to })).toEqual([foreign, failed]);
    expect(await listed(anna, { chain, from })).toEqual([failed]);
    await anna.get('/tasks').query({ status: 'asleep' }).expect(422);
    await anna.get('/tasks').query({ from: 'вчера' }).expect(422);
  });

  it('ищет слова в имени цепочки и аккаунта и в тексте ошибки, чужого не находит', async () => {
    const other = idOf((await anna.post('/chains', { document: aChain('Другая') })).body);
    const inSession = await started({ chain, session });
    const failed = await started({ chain: other, status: 'failed', error: 'http.refused' });
    expect(await listed(anna, { search: 'ПРОДАЖ' })).toEqual([inSession]);
    expect(await listed(anna, { search: 'магаз' })).toEqual([inSession]);
    expect(await listed(anna, { search: 'не вышло' })).toEqual([failed]);
    expect(await listed(anna, { search: 'нет такого' })).toEqual([]);
    expect(await listed(viewer, { search: 'продаж' })).toEqual([]);
    await anna.get('/tasks').query({ search: '' }).expect(422);
  });

  it('листает без повторов и пропусков, пока начинаются новые', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.push(await started({ chain, ...(i % 2 && { session }) }));
    const seen: string[] = [];
    let after: string | null = null;

    do {
      const answer = await anna.get('/tasks').query({ limit: 2, ...(after && { after }) });
      const page = answer.body as { items: { id: string }[]; next: string | null };
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
      await started({ chain });
    } while (after);

    expect(seen).toEqual(ids.toReversed());
  });

  it.each(['waiting', 'failed'])(
    'отдаёт переменные и журнал по ходам, где бы они ни лежали: %s',
    async (status) => {
      const id = await started({ chain, session, status });
      await database.query(
        `insert into task_steps (task_id, turn, at, steps)
         select $1, turn, now(), json_build_array(json_build_object('node', 'n' || turn))
           from generate_series(1, 2) turn`,
        [id],
      );
      const last = [{ turn: 3, at: 1_700_000_000_000, steps: [{ node: 'n3' }] }];
      for (const table of ['open_tasks', 'finished_tasks']) {
        await database.query(`update ${table} set log = $2 where id = $1`, [
          id,
          JSON.stringify(last),
        ]);
      }

      const task = await anna.get(`/tasks/${id}`).expect(200);
      const first = await anna.get(`/tasks/${id}/log`).query({ limit: 2 }).expect(200);
      const { next } = first.body as { next: string };
      const second = await anna.get(`/tasks/${id}/log`).query({ after: next }).expect(200);
      const file = await anna.get(`/tasks/${id}/log.ndjson`).responseType('blob').expect(200);

      expect(task.body).toMatchObject({ variables: { age: 20 }, chat: 'chat', startedBy: null });
      expect(first.body).toMatchObject({
        items: [{ turn: 1 }, { turn: 2, steps: [{ node: 'n2' }] }],
      });
      expect(second.body).toMatchObject({
        items: [{ turn: 3, at: '2023-11-14T22:13:20.000Z', steps: [{ node: 'n3' }] }],
        next: null,
      });
      expect(file.headers['content-disposition']).toContain(`task-${id}.ndjson`);
      const lines = (file.body as Buffer).toString('utf8').trimEnd().split('\n');
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([
        { turn: 1 },
        { turn: 2, steps: [{ node: 'n2' }] },
        { turn: 3, steps: [{ node: 'n3' }] },
      ]);
      await viewer.get(`/tasks/${id}/log.ndjson`).expect(404);
    },
  );
});
