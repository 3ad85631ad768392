import { DataSource } from 'typeorm';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('/api/chains/:id/versions', () => {
  let running: TestApp;
  let database: DataSource;
  let anna: Client;

  beforeAll(async () => {
    // Без роли исполнителя события дорожек остаются строками: их и видно.
    running = await startTestApp({ roles: ['api'] });
    database = running.app.get(DataSource);
    const [person] = await signUp(running, 'Анна');
    if (!person) throw new Error('человек не заведён');
    anna = new Client(running, person);
  });
  afterAll(() => running.close());

  const created = async (document: object = aChain()): Promise<string> => {
    const answer = await anna.post('/chains', { document }).expect(201);
    return (answer.body as { id: string }).id;
  };
  const published = async (id: string, revision = 1) =>
    anna.post(`/chains/${id}/publish`, { people: 'finish' }, revision).expect(201);
  /** Выполнение, которое стоит на узле последней версии. */
  const waitingAt = (id: string, node: string, lane = 1) =>
    database.query(
      `insert into open_tasks (id, chain_id, version_id, lane_id, turn, chat, status, node_id, state, started_at)
       select gen_random_uuid(), id, published_version_id, $3, 1, 'chat', 'waiting', $2, '{}', now()
         from chains where id = $1`,
      [id, node, lane],
    );

  /** События, отданные дорожкам о людях внутри цепочки. */
  const placed = (id: string) =>
    database.query<unknown[]>(
      `select lane_id as lane, payload as event from events
        where payload ->> 'chainId' = $1 order by lane_id`,
      [id],
    );

  it('публикует увиденный черновик неизменной версией', async () => {
    const id = await created();

    const answer = await anna
      .post(`/chains/${id}/publish`, { people: 'move', comment: ' первая ' }, 1)
      .expect(201);

    expect(answer.body).toMatchObject({
      number: 1,
      comment: 'первая',
      people: 'move',
      authorName: 'Анна',
      published: true,
      graph: aChain(),
    });
    const chain = await anna.get(`/chains/${id}`).expect(200);
    expect(chain.body).toMatchObject({ state: 'published', publishedNumber: 1, changed: false });
  });

  it('не публикует цепочку с ошибками и называет место каждой', async () => {
    const draft = aChain();
    const id = await created({
      ...draft,
      nodes: {
        ...draft.nodes,
        hello: { type: 'send', settings: { text: '' }, next: { next: 'nowhere' } },
      },
    });

    const answer = await anna.post(`/chains/${id}/publish`, { people: 'finish' }, 1).expect(422);

    expect(answer.body).toMatchObject({ code: 'chains.not-publishable' });
    const { errors } = answer.body as { errors: { path: string; message: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['nodes.hello.settings.text', 'nodes.hello.next.next']),
    );
    const versions = await anna.get(`/chains/${id}/versions`).expect(200);
    expect(versions.body).toEqual({ items: [], next: null });
  });

  it('без перемен повторно не публикует', async () => {
    const id = await created();
    await published(id);

    const answer = await anna.post(`/chains/${id}/publish`, { people: 'finish' }, 1).expect(409);

    expect(answer.body).toMatchObject({
      code: 'chains.nothing-to-publish',
      parameters: { number: 1 },
    });
  });

  it('не публикует черновик, который человек не видел', async () => {
    const id = await created();
    await anna.put(`/chains/${id}/draft`, aChain('Другая'), 1).expect(200);

    await anna.post(`/chains/${id}/publish`, { people: 'finish' }, 1).expect(412);
  });

  it('требует сказать, что будет с людьми внутри', async () => {
    const id = await created();

    const answer = await anna.post(`/chains/${id}/publish`, {}, 1).expect(422);

    expect(answer.body).toMatchObject({ errors: [{ path: 'people' }] });
  });

  it('до публикации считает людей внутри и тех, кого можно перевести', async () => {
    const id = await created();
    await published(id);
    await waitingAt(id, 'hello');
    await waitingAt(id, 'hello');
    await waitingAt(id, 'end');
    const { start, hello } = aChain().nodes;
    const nodes = { start, hello: { ...hello, next: {} } };
    await anna.put(`/chains/${id}/draft`, { ...aChain(), nodes }, 1).expect(200);

    const answer = await anna.get(`/chains/${id}/publish-preview`).expect(200);

    expect(answer.body).toMatchObject({
      revision: 2,
      changed: true,
      peopleInside: 3,
      peopleMovable: 2,
      peopleOnDeleted: 1,
      peopleOnChanged: 0,
      nodes: [
        { nodeId: 'hello', people: 2, fate: 'kept' },
        { nodeId: 'end', people: 1, fate: 'deleted' },
      ],
      rules: [
        { people: 'finish', finish: 3, move: 0, restart: 0 },
        { people: 'move', finish: 1, move: 2, restart: 0 },
        { people: 'restart', finish: 0, move: 0, restart: 3 },
      ],
    });
    const inside = await anna.get(`/chains/${id}/inside`).expect(200);
    expect(inside.body).toEqual({
      total: 3,
      nodes: [
        { nodeId: 'end', people: 1 },
        { nodeId: 'hello', people: 2 },
      ],
    });
  });

  it('не обещает перевести тех, чей узел сменил тип или не готов к работе', async () => {
    const id = await created();
    await published(id);
    await waitingAt(id, 'hello');
    const { nodes } = aChain();
    const movable = async (hello: object, revision: number) => {
      const document = { ...aChain(), nodes: { ...nodes, hello } };
      await anna.put(`/chains/${id}/draft`, document, revision).expect(200);
      const { body } = await anna.get(`/chains/${id}/publish-preview`).expect(200);
      return (body as { peopleMovable: number }).peopleMovable;
    };

    expect(await movable({ ...nodes['hello'], settings: { text: 'Иначе' } }, 1)).toBe(1);
    expect(await movable({ type: 'read', next: { next: 'end' } }, 2)).toBe(0);
    expect(await movable({ ...nodes['hello'], settings: { text: '' } }, 3)).toBe(0);
  });

  it.each(['move', 'restart'])(
    'правило «%s» отдаёт всем дорожкам, где идут выполнения, вместе с версией',
    async (people) => {
      const id = await created();
      await published(id);
      for (const lane of [3, 3, 5]) await waitingAt(id, 'hello', lane);
      await anna.put(`/chains/${id}/draft`, aChain('Вторая'), 1).expect(200);

      const answer = await anna.post(`/chains/${id}/publish`, { people }, 2).expect(201);

      const { id: versionId } = answer.body as { id: string };
      const event = { kind: 'people-inside', chainId: id, versionId, rule: people };
      expect(await placed(id)).toEqual([
        { lane: 3, event },
        { lane: 5, event },
      ]);
    },
  );

  it('правило «дойдут по своей» и отвергнутая публикация никого не тревожат', async () => {
    const id = await created();
    await published(id);
    await waitingAt(id, 'hello');

    await anna.post(`/chains/${id}/publish`, { people: 'move' }, 1).expect(409);
    await anna.put(`/chains/${id}/draft`, aChain('Вторая'), 1).expect(200);
    await published(id, 2);

    expect(await placed(id)).toEqual([]);
  });

  it('возвращает прежнюю версию в черновик, не трогая опубликованную', async () => {
    const id = await created(aChain('Первая'));
    await published(id);
    await anna.put(`/chains/${id}/draft`, aChain('Вторая'), 1).expect(200);
    await published(id, 2);

    await anna.post(`/chains/${id}/versions/1/restore`, undefined, 1).expect(412);
    await anna.post(`/chains/${id}/versions/1/restore`, undefined, 2).expect(201);

    const chain = await anna.get(`/chains/${id}`).expect(200);
    expect(chain.body).toMatchObject({
      name: 'Первая',
      revision: 3,
      publishedNumber: 2,
      changed: true,
    });
  });

  it('листает историю с новых; номера, которого нет, не находит', async () => {
    const id = await created(aChain('1'));
    await published(id);
    for (const revision of [1, 2]) {
      await anna.put(`/chains/${id}/draft`, aChain(`Правка ${revision}`), revision).expect(200);
      await published(id, revision + 1);
    }

    const first = await anna.get(`/chains/${id}/versions`).query({ limit: 2 }).expect(200);
    const { items, next } = first.body as { items: { number: number }[]; next: string };
    const second = await anna.get(`/chains/${id}/versions`).query({ after: next }).expect(200);

    expect(items.map(({ number }) => number)).toEqual([3, 2]);
    expect(second.body).toMatchObject({ items: [{ number: 1, published: false }], next: null });
    await anna.get(`/chains/${id}/versions/9`).expect(404);
    await anna.get(`/chains/${id}/versions/0`).expect(422);
    await anna.get(`/chains/${id}/versions`).query({ after: 'чужое' }).expect(422);
  });
});
