import { DataSource } from 'typeorm';
import { aGrant } from '../support/actors.js';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { signUp, type Person } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('/api/chains', () => {
  let running: TestApp;
  let database: DataSource;
  let people: { owner: Person; editor: Person; viewer: Person; stranger: Person };
  let owner: Client;
  let editor: Client;
  let viewer: Client;
  let stranger: Client;

  beforeAll(async () => {
    running = await startTestApp();
    database = running.app.get(DataSource);
    const [, first, second, third, fourth] = await signUp(
      running,
      'Админ',
      'Анна',
      'Борис',
      'Вера',
      'Глеб',
    );
    if (!first || !second || !third || !fourth) throw new Error('людей меньше, чем имён');
    people = { owner: first, editor: second, viewer: third, stranger: fourth };
    owner = new Client(running, first);
    editor = new Client(running, second);
    viewer = new Client(running, third);
    stranger = new Client(running, fourth);
  });
  afterAll(() => running.close());

  const created = async (document: object = aChain()): Promise<string> => {
    const answer = await owner.post('/chains', { document }).expect(201);
    const { id } = answer.body as { id: string };
    await grant(people.editor, 'editor', id);
    await grant(people.viewer, 'viewer', id);
    return id;
  };
  const grant = (person: Person, role: 'editor' | 'viewer' | 'manager', id: string) =>
    aGrant(database, { userId: person.userId, administrator: false }, role, { kind: 'chain', id });

  it('создаёт пустую цепочку по имени и отдаёт редакцию в ETag', async () => {
    const answer = await owner.post('/chains', { name: 'Заявки' }).expect(201);

    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      name: 'Заявки',
      state: 'draft',
      role: 'owner',
      publishedNumber: null,
      draft: { schema: 1, name: 'Заявки', nodes: {} },
    });
  });

  it('без имени и документа ничего не создаёт', async () => {
    const answer = await owner.post('/chains', {}).expect(422);

    expect(answer.body).toMatchObject({ code: 'request.invalid', errors: [{ path: 'name' }] });
  });

  it('правка поверх чужой получает отказ с редакцией и именем сохранившего', async () => {
    const id = await created();
    await editor.put(`/chains/${id}/draft`, aChain('Правка Бориса'), 1).expect(200);

    const refused = await owner.put(`/chains/${id}/draft`, aChain('Правка Анны'), 1).expect(412);

    expect(refused.body).toMatchObject({
      code: 'request.stale',
      parameters: { revision: 2, savedBy: 'Борис' },
    });
    const current = await owner.get(`/chains/${id}`).expect(200);
    expect(current.headers['etag']).toBe('"2"');
    expect(current.body).toMatchObject({
      name: 'Правка Бориса',
      draftSavedBy: 'Борис',
      draftSavedById: people.editor.userId,
    });
  });

  it('без If-Match правку не принимает', async () => {
    const id = await created();

    await owner.put(`/chains/${id}/draft`, aChain('Наугад')).expect(428);
  });

  it('неверный документ отклоняет целиком и называет поля', async () => {
    const id = await created();
    const broken = { ...aChain(), nodes: { Hello: { type: 'send' }, bye: { kind: 1 } }, extra: 1 };

    const answer = await owner.put(`/chains/${id}/draft`, broken, 1).expect(422);

    expect(answer.body).toMatchObject({ code: 'chains.document-invalid' });
    const { errors } = answer.body as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path)).toEqual([
      'nodes.Hello',
      'nodes.bye.type',
      'nodes.bye.kind',
      'extra',
    ]);
    await owner.get(`/chains/${id}`).expect(200).expect('ETag', '"1"');
  });

  it('чужому отвечает, что цепочки нет; зрителю не даёт править', async () => {
    const id = await created();

    await stranger.get(`/chains/${id}`).expect(404);
    await stranger.put(`/chains/${id}/draft`, aChain(), 1).expect(404);
    await viewer.get(`/chains/${id}`).expect(200);
    await viewer.put(`/chains/${id}/draft`, aChain('Зритель'), 1).expect(403);
    await viewer.post(`/chains/${id}/publish`, { people: 'finish' }, 1).expect(403);
    await editor.post(`/chains/${id}/archive`).expect(403);
    await editor.delete(`/chains/${id}`).expect(403);
  });

  it('ищет по части имени и метке, отбирает по состоянию и владельцу; архив — отдельно', async () => {
    const mark = `метка-${String(process.hrtime.bigint())}`;
    const plain = await created({ ...aChain('Скидка 100% осенью'), tags: [mark] });
    const archived = await created({
      ...aChain('Зимняя'),
      tags: [mark],
      description: 'про СКИДКУ',
    });
    await owner.post(`/chains/${archived}/archive`).expect(204);
    const found = async (query: Record<string, string>) => {
      const answer = await owner
        .get('/chains')
        .query({ tag: mark, ...query })
        .expect(200);
      return (answer.body as { items: { id: string }[] }).items.map(({ id }) => id);
    };

    expect(await found({})).toEqual([plain]);
    expect(await found({ search: 'скидк' })).toEqual([plain]);
    expect(await found({ search: '100%' })).toEqual([plain]);
    expect(await found({ search: '%' })).toEqual([plain]);
    expect(await found({ search: mark.slice(2) })).toEqual([plain]);
    expect(await found({ state: 'archived' })).toEqual([archived]);
    expect(await found({ state: 'archived', search: 'скидк' })).toEqual([archived]);
    expect(await found({ state: 'published' })).toEqual([]);
    expect(await found({ owner: people.owner.userId })).toEqual([plain]);
    expect(await found({ owner: people.viewer.userId })).toEqual([]);
  });

  it('страницы не повторяют и не теряют строк, пока добавляются новые', async () => {
    const tags = [`порядок-${String(process.hrtime.bigint())}`];
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.push(await created({ ...aChain(`Цепочка ${i}`), tags }));
    const seen: string[] = [];
    let after: string | null = null;

    do {
      const answer = await owner
        .get('/chains')
        .query({ tag: tags[0], limit: 2, ...(after && { after }) })
        .expect(200);
      const page = answer.body as { items: { id: string }[]; next: string | null };
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
      if (after) await created({ ...aChain('Добавлена по ходу'), tags });
    } while (after);

    expect(seen).toEqual(ids.toReversed());
  });

  it('недавно изменённые — первыми, и страницы этого порядка тоже ничего не повторяют', async () => {
    const tags = [`правка-${String(process.hrtime.bigint())}`];
    const ids: string[] = [];
    for (let i = 0; i < 4; i += 1) ids.push(await created({ ...aChain(`Цепочка ${i}`), tags }));
    const [oldest, ...later] = ids;
    await owner.put(`/chains/${oldest}/draft`, { ...aChain('Поправлена'), tags }, 1).expect(200);
    const read = async (query: object) => {
      const answer = await owner
        .get('/chains')
        .query({ tag: tags[0], limit: 3, ...query })
        .expect(200);
      return answer.body as { items: { id: string }[]; next: string | null };
    };

    const first = await read({ order: 'changed' });
    const rest = await read({ order: 'changed', after: first.next });

    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([
      oldest,
      ...later.toReversed(),
    ]);
    expect(rest.next).toBeNull();
    await owner.get('/chains').query({ after: first.next }).expect(422);
  });

  it('копию получает тот, кто копирует, вместе с черновиком и без версий', async () => {
    const id = await created(aChain('Образец'));

    const answer = await viewer.post(`/chains/${id}/duplicate`, {}).expect(201);

    expect(answer.body).toMatchObject({
      name: 'Образец (копия)',
      role: 'owner',
      ownerName: 'Вера',
      publishedNumber: null,
      draft: { nodes: aChain().nodes },
    });
    const copyId = String(answer.body.id);
    const again = await viewer.post(`/chains/${copyId}/duplicate`, {}).expect(201);
    expect(again.body).toMatchObject({ name: 'Образец (копия 2)' });
    const english = await viewer
      .post(`/chains/${copyId}/duplicate`, {})
      .set('Accept-Language', 'en')
      .expect(201);
    expect(english.body).toMatchObject({ name: 'Образец (copy 2)' });
  });

  it('архивную не правят; удаляет её только владелец и только из архива', async () => {
    const id = await created();
    await owner.delete(`/chains/${id}`).expect(409);
    await owner.post(`/chains/${id}/archive`).expect(204);

    await owner.put(`/chains/${id}/draft`, aChain('Поздно'), 1).expect(409);
    await owner.post(`/chains/${id}/unarchive`).expect(204);
    await owner.put(`/chains/${id}/draft`, aChain('Вовремя'), 1).expect(200);
    await owner.post(`/chains/${id}/archive`).expect(204);
    await owner.delete(`/chains/${id}`).expect(204);

    await owner.get(`/chains/${id}`).expect(404);
  });

  it('не удаляет цепочку, внутри которой люди', async () => {
    const id = await created();
    await owner.post(`/chains/${id}/archive`).expect(204);
    await database.query(
      `insert into open_tasks (id, chain_id, lane_id, turn, chat, status, state, started_at)
       values (gen_random_uuid(), $1, 1, 1, 'chat', 'waiting', '{}', now())`,
      [id],
    );

    const answer = await owner.delete(`/chains/${id}`).expect(409);

    expect(answer.body).toMatchObject({ code: 'chains.people-inside', parameters: { count: 1 } });
  });

  it.each(['not-a-uuid', '1', '..%2f'])('на неверный номер %s отвечает отказом', async (id) => {
    const answer = await owner.get(`/chains/${id}`);

    expect([404, 422]).toContain(answer.status);
  });
});
