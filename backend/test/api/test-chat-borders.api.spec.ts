import { Room } from '@zveno/contracts/live-events.js';
import { DataSource } from 'typeorm';
import { aGrant } from '../support/actors.js';
import { Client } from '../support/client.js';
import { LivePage } from '../support/live-page.js';
import { type Person, signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { TestTalk } from '../support/test-talk.js';

describe('границы тест-чата', () => {
  let running: TestApp;
  let anna: Client;
  let boris: Client;
  let people: { anna: Person; boris: Person; viewer: Person };
  let welcome: object;

  beforeAll(async () => {
    running = await startTestApp();
    const [, one, two, three] = await signUp(running, 'Админ', 'Анна', 'Борис', 'Вера');
    if (!one || !two || !three) throw new Error('людей меньше, чем имён');
    people = { anna: one, boris: two, viewer: three };
    anna = new Client(running, one);
    boris = new Client(running, two);
    const templates = (await anna.get('/chain-templates')).body as {
      items: { document: object }[];
    };
    welcome = templates.items[0]?.document ?? {};
  });
  afterAll(() => running.close());

  const talkOn = async (): Promise<TestTalk> => {
    const created = await anna.post('/chains', { document: welcome }).expect(201);
    return new TestTalk(anna, (created.body as { id: string }).id);
  };

  it('проб не видно в списках и счётчиках, пока о них не спросят', async () => {
    const talk = await talkOn();
    await talk.start();
    await talk.say('привет');
    const query = `/tasks?chain=${talk.chainId}`;

    const shown = [await anna.get(query), await anna.get(`/chains/${talk.chainId}/inside`)];

    expect(shown.map(({ body }) => body as object)).toEqual([
      { items: [], next: null },
      { total: 0, nodes: [] },
    ]);
    expect((await anna.get(`/chains/${talk.chainId}/publish-preview`)).body).toMatchObject({
      peopleInside: 0,
    });
    expect((await anna.get(`${query}&tests=true`)).body).toMatchObject({
      items: [{ status: 'waiting', test: true }],
    });
    const stopped = await anna.post('/tasks/stop', { chain: talk.chainId }).expect(202);
    expect(stopped.body).toEqual({ asked: 0 });
  });

  it('двое пробуют одну цепочку и не видят друг друга; без прав не пускает', async () => {
    const talk = await talkOn();
    const resource = { kind: 'chain', id: talk.chainId } as const;
    const database = running.app.get(DataSource);
    const actorOf = ({ userId }: Person) => ({ userId, administrator: false });
    await aGrant(database, actorOf(people.boris), 'editor', resource);
    await aGrant(database, actorOf(people.viewer), 'viewer', resource);
    const other = new TestTalk(boris, talk.chainId);
    const [mine, his] = [await talk.start(), await other.start()];

    await Promise.all([talk.say('привет'), other.say('привет')]);
    await other.say('да');
    await Promise.all([talk.answers(2), other.answers(3)]);

    expect((await talk.state()).messages).toHaveLength(3);
    const [task] = (await other.state()).tasks;
    await anna.get(`/tasks/${task?.id ?? ''}`).expect(404);
    await new Client(running, people.viewer).post(talk.address).expect(403);
    const page = await LivePage.open(running.url, people.anna.bearer);
    const room = (id: string) => Room.parse(`test:${id}`);
    expect(await page.ask('watch', { rooms: [room(his.id)] })).toMatchObject({
      problem: { code: 'test-chat.not-started' },
    });
    expect(await page.ask('watch', { rooms: [room(mine.id)] })).toEqual({ ok: true });
    const steps = page.next('task.steps');
    await talk.say('да');
    await expect(steps).resolves.toMatchObject({ steps: [{ node: 'ask-age' }, ...[{}, {}, {}]] });
    page.close();
  });

  it('действия идут по-настоящему, вызванная цепочка — тоже проба, общий счётчик не тратится', async () => {
    const child = await published();
    const parent = {
      schema: 1,
      name: 'Вызов',
      nodes: {
        start: { type: 'message', next: { next: 'limit' } },
        limit: { type: 'limit', settings: { key: 'all', times: 1 }, next: { pass: 'count' } },
        count: {
          type: 'script',
          saveAs: 'sum',
          settings: { source: 'return 20 + 22' },
          next: { next: 'call' },
        },
        call: { type: 'run-chain', settings: { chain: child }, next: { next: 'tell' } },
        tell: { type: 'send', settings: { text: 'Итого {{sum}}' } },
      },
    };
    const created = await anna.post('/chains', { document: parent }).expect(201);
    const talk = new TestTalk(anna, (created.body as { id: string }).id);
    await talk.start();
    await talk.say('считай');

    expect(await talk.answers(2)).toEqual(['Из вызванной', 'Итого 42']);
    expect((await talk.state()).tasks).toHaveLength(2);
    expect((await anna.get(`/tasks?chain=${child}`)).body).toEqual({ items: [], next: null });
    await talk.start();
    await talk.say('считай');
    await expect(talk.answers(2)).resolves.toHaveLength(2);
  });

  const published = async (): Promise<string> => {
    const document = {
      schema: 1,
      name: 'Вызванная',
      nodes: {
        start: { type: 'called', next: { next: 'tell' } },
        tell: { type: 'send', settings: { text: 'Из вызванной' }, next: { next: 'end' } },
        end: { type: 'end' },
      },
    };
    const created = await anna.post('/chains', { document }).expect(201);
    const { id } = created.body as { id: string };
    await anna.post(`/chains/${id}/publish`, { people: 'finish' }, 1).expect(201);
    return id;
  };
});
