import { DataSource } from 'typeorm';
import type { Actor } from '../../src/features/access/index.js';
import { NewChain } from '../../src/features/chains/new-chain.js';
import { SaveDraft } from '../../src/features/chains/save-draft.js';
import { PublishChain } from '../../src/features/versions/publish-chain.js';
import { RestoreVersion } from '../../src/features/versions/restore-version.js';
import { VersionCatalog } from '../../src/features/versions/version-catalog.js';
import { aChain } from '../support/chains.js';
import { aGrant, aPerson } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('черновик и версии цепочки', () => {
  let running: TestApp;
  let database: DataSource;
  let anna: Actor;
  const ready = <Service>(type: new (...parts: never[]) => Service) => running.app.get(type);

  beforeAll(async () => {
    running = await startTestApp();
    database = running.app.get(DataSource);
    anna = await aPerson(database, 'Анна');
  });
  afterAll(() => running.close());

  const newChain = (document = aChain()) => ready(NewChain).run(anna, document, 'created');
  const draftOf = async (id: string) => {
    const [row] = await database.query<{ name: string; revision: number; tags: string[] }[]>(
      'select name, revision, tags from chains where id = $1',
      [id],
    );
    return row;
  };

  it('имя и метки списка берутся из документа', async () => {
    const id = await newChain();

    await ready(SaveDraft).run(anna, id, 1, { ...aChain('Продажи'), tags: ['осень', 'скидки'] });

    expect(await draftOf(id)).toEqual({ name: 'Продажи', revision: 2, tags: ['осень', 'скидки'] });
  });

  it('из двух одновременных правок одной редакции проходит ровно одна', async () => {
    const id = await newChain();
    const boris = await aPerson(database, 'Борис');
    await aGrant(database, boris, 'editor', { kind: 'chain', id });
    const save = ready(SaveDraft);

    const attempts = await Promise.allSettled([
      save.run(anna, id, 1, aChain('Правка Анны')),
      save.run(boris, id, 1, aChain('Правка Бориса')),
    ]);

    const refused = attempts.filter((attempt) => attempt.status === 'rejected');
    const winner = attempts[0].status === 'fulfilled' ? 'Анна' : 'Борис';
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({
      code: 'request.stale',
      parameters: { revision: 2, savedBy: winner },
    });
    expect(await draftOf(id)).toMatchObject({
      name: winner === 'Анна' ? 'Правка Анны' : 'Правка Бориса',
      revision: 2,
    });
  });

  it('повторное сохранение того же документа не меняет редакцию', async () => {
    const id = await newChain();

    await ready(SaveDraft).run(anna, id, 1, structuredClone(aChain()));

    expect(await draftOf(id)).toMatchObject({ revision: 1 });
  });

  it('перемена и запись журнала входят в базу вместе', async () => {
    const id = await newChain();
    await ready(SaveDraft).run(anna, id, 1, aChain('Новое имя'));
    await ready(PublishChain).run(anna, id, 2, { people: 'finish' });

    const actions = await database.query<{ action: string; actor_id: string }[]>(
      'select action, actor_id from audit where resource_id = $1 order by id',
      [id],
    );

    expect(actions.map(({ action }) => action)).toEqual([
      'chain.created',
      'chain.draft-saved',
      'chain.published',
    ]);
    expect(new Set(actions.map((row) => row.actor_id))).toEqual(new Set([anna.userId]));
  });

  it('отказанная правка не оставляет ни черновика, ни записи журнала', async () => {
    const id = await newChain();

    await expect(ready(SaveDraft).run(anna, id, 7, aChain('Мимо'))).rejects.toMatchObject({
      code: 'request.stale',
    });

    const [{ count } = { count: -1 }] = await database.query<{ count: number }[]>(
      'select count(*)::int as count from audit where resource_id = $1',
      [id],
    );
    expect(count).toBe(1);
    expect(await draftOf(id)).toMatchObject({ name: 'Приветствие', revision: 1 });
  });

  it('версию не изменить и не удалить даже прямо в базе', async () => {
    const id = await newChain();
    await ready(PublishChain).run(anna, id, 1, { people: 'move', comment: 'первая' });
    const change = (statement: string) => database.query(`${statement} where chain_id = '${id}'`);

    await expect(change(`update chain_versions set graph = '{}'`)).rejects.toThrow('неизменна');
    await expect(change(`update chain_versions set comment = ''`)).rejects.toThrow('неизменна');
    await expect(change(`update chain_versions set hash = '\\x00'`)).rejects.toThrow('неизменна');
    await expect(change(`delete from chain_versions`)).rejects.toThrow('неизменна');

    const version = await ready(VersionCatalog).one(anna, id, 1);
    expect(version).toMatchObject({ comment: 'первая', people: 'move', graph: aChain() });
  });

  it('версия переживает удаление автора и уходит вместе с цепочкой', async () => {
    const id = await newChain();
    const boris = await aPerson(database, 'Борис');
    await aGrant(database, boris, 'editor', { kind: 'chain', id });
    await ready(PublishChain).run(boris, id, 1, { people: 'finish' });

    await database.query('delete from users where id = $1', [boris.userId]);
    expect(await ready(VersionCatalog).one(anna, id, 1)).toMatchObject({ authorName: null });

    await database.query('delete from chains where id = $1', [id]);
    const left = await database.query('select 1 from chain_versions where chain_id = $1', [id]);
    expect(left).toEqual([]);
  });

  it('две одновременные публикации дают одну версию', async () => {
    const id = await newChain();
    const publish = ready(PublishChain);

    const attempts = await Promise.allSettled([
      publish.run(anna, id, 1, { people: 'finish' }),
      publish.run(anna, id, 1, { people: 'finish' }),
    ]);

    expect(attempts.map((attempt) => attempt.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(attempts.find((attempt) => attempt.status === 'rejected')?.reason).toMatchObject({
      code: 'chains.nothing-to-publish',
    });
  });

  it('возврат прежней версии публикуется новым номером', async () => {
    const id = await newChain(aChain('Первая'));
    const publish = ready(PublishChain);
    await publish.run(anna, id, 1, { people: 'finish' });
    await ready(SaveDraft).run(anna, id, 1, aChain('Вторая'));
    await publish.run(anna, id, 2, { people: 'finish' });

    await ready(RestoreVersion).run(anna, id, 1, 2);
    const number = await publish.run(anna, id, 3, { people: 'restart' });

    expect(number).toBe(3);
    expect(await draftOf(id)).toMatchObject({ name: 'Первая', revision: 3 });
  });
});
