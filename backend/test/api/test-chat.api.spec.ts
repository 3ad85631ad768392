import { Client } from '../support/client.js';
import { onlyPerson } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { TestTalk } from '../support/test-talk.js';

const minute = 60_000;

describe('тест-чат', () => {
  let running: TestApp;
  let anna: Client;
  let welcome: object;

  beforeAll(async () => {
    running = await startTestApp();
    anna = new Client(running, await onlyPerson(running));
    const templates = (await anna.get('/chain-templates')).body as {
      items: { document: object }[];
    };
    welcome = templates.items[0]?.document ?? {};
  });
  afterAll(() => running.close());

  const chainOf = async (document: object): Promise<string> =>
    ((await anna.post('/chains', { document }).expect(201)).body as { id: string }).id;
  const talkOn = async (document: object = welcome): Promise<TestTalk> =>
    new TestTalk(anna, await chainOf(document));

  it('ведёт поставляемую цепочку до ответа взрослому и помнит его', async () => {
    const talk = await talkOn();
    const begun = await talk.start();
    expect(begun).toMatchObject({ contact: { name: 'Анна' }, messages: [], tasks: [], ahead: 0 });

    const said = await talk.say('привет');
    expect(said.messages[0]).toMatchObject({ from: 'person', outcome: { kind: 'started' } });
    expect(await talk.answers(2)).toEqual([
      'Здравствуйте, Анна! Рады вас видеть.',
      'Вам уже есть 18?',
    ]);
    expect((await talk.state()).tasks[0]?.waits).toMatchObject([
      { nodeId: 'ask-age', kind: 'message', due: expect.any(String) },
    ]);
    await talk.say('да');

    expect((await talk.answers(3))[2]).toContain('Отлично!');
    const done = await talk.state();
    expect(done.tasks).toMatchObject([{ status: 'done' }]);
    expect(done.contact.variables).toEqual({ adult: true });
    expect(done.messages.map(({ from }) => from).join(' ')).toBe('person chain chain person chain');
  });

  it('прокручивает десять минут молчания: часы разговора сдвинуты, вопрос закрыт', async () => {
    const talk = await talkOn();
    await talk.start();
    await talk.say('привет');
    await talk.answers(2);

    await talk.skip();

    expect((await talk.answers(3))[2]).toContain('Похоже, вы заняты');
    const state = await talk.state();
    expect(state.ahead).toBeGreaterThan(9 * minute);
    expect(state.ahead).toBeLessThanOrEqual(10 * minute);
    const [asked, parting] = [state.messages[1]?.at, state.messages[3]?.at].map((at) =>
      Date.parse(at ?? ''),
    );
    expect((parting ?? 0) - (asked ?? 0)).toBeGreaterThanOrEqual(10 * minute);
    await anna.post(`${talk.address}/skip`).expect(409);
  });

  it('переспрашивает непонятое и отпускает; слово «отмена» прекращает разговор', async () => {
    const talk = await talkOn({ ...welcome, cancelWords: ['отмена'] });
    await talk.start();
    for (const text of ['привет', 'фиолетовый', 'может быть', 'ы']) await talk.say(text);
    expect((await talk.answers(5)).at(-1)).toContain('Ничего страшного');

    await talk.say('/start');
    await talk.say('отмена');

    const { tasks } = await talk.state();
    expect(tasks).toHaveLength(2);
    expect(tasks.map(({ status }) => status)).not.toContain('waiting');
  });

  it('честно говорит, что ни один запуск не подошёл', async () => {
    const talk = await talkOn();
    await talk.start();
    await talk.say('привет');
    await talk.say('да');

    const { messages } = await talk.say('ещё раз');

    expect(messages.at(-1)?.outcome).toEqual({ kind: 'nothing', reason: 'no-match' });
  });

  it('дни и несколько пауз проходят по одной; тексты видят часы разговора', async () => {
    const talk = await talkOn({
      schema: 1,
      name: 'Долгая',
      nodes: {
        start: { type: 'message', next: { next: 'first' } },
        first: {
          type: 'delay',
          settings: { for: '3d' },
          next: { next: 'tell' },
        },
        tell: {
          type: 'send',
          settings: { text: '{{ now | date: "dd.MM" }}' },
          next: { next: 'second' },
        },
        second: {
          type: 'delay',
          settings: { for: '2h' },
          next: { next: 'last' },
        },
        last: { type: 'send', settings: { text: 'Конец' } },
      },
    });
    await talk.start();
    await talk.say('привет');

    const skipped = await talk.skip();
    const [day] = await talk.answers(1);
    await talk.skip();
    await talk.answers(2);

    expect(skipped.nextDue).not.toBeNull();
    const { ahead, messages } = await talk.state();
    expect(ahead).toBeGreaterThan((3 * 24 + 2) * 60 * minute - minute);
    const expected = new Intl.DateTimeFormat('ru', {
      day: '2-digit',
      month: '2-digit',
      timeZone: 'Europe/Moscow',
    }).format(Date.parse(messages.find(({ text }) => text === day)?.at ?? ''));
    expect(day).toBe(expected);
  });

  it('новый разговор идёт по новому черновику, а прежнее выполнение остановлено', async () => {
    const talk = await talkOn();
    const first = await talk.start();
    await talk.say('привет');
    await talk.answers(2);
    const [task] = (await talk.state()).tasks;
    const changed = JSON.stringify(welcome).replace('Рады вас видеть.', 'Это черновик.');
    await anna.put(`/chains/${talk.chainId}/draft`, JSON.parse(changed) as object, 1).expect(200);
    expect((await talk.state()).draftChanged).toBe(true);

    const second = await talk.start();
    await talk.say('/start');

    expect(second.id).not.toBe(first.id);
    expect(await talk.answers(2)).toContain('Здравствуйте, Анна! Это черновик.');
    expect((await talk.state()).tasks).toHaveLength(1);
    const stopped = await anna.get(`/tasks/${task?.id ?? ''}`).expect(200);
    expect(stopped.body).toMatchObject({ status: 'cancelled', test: true, version: null });
    const graph = await anna.get(`/tasks/${task?.id ?? ''}/graph`).expect(200);
    expect(graph.body).toMatchObject({ version: null, graph: { name: 'Приветствие' } });
    expect(JSON.stringify(graph.body)).toContain('Рады вас видеть.');
  });

  it('забытый собеседник снова незнаком, а поправленный руками виден цепочке', async () => {
    const talk = await talkOn();
    await talk.start();
    await talk.say('привет');
    await anna.patch(`${talk.address}/contact`, { name: 'Ира', set: { vip: true } }).expect(200);

    await anna.delete(talk.address).expect(204);
    await anna.get(talk.address).expect(404);
    const fresh = await talk.start();
    expect(fresh.contact).toMatchObject({ name: 'Анна', variables: {} });
    await anna.patch(`${talk.address}/contact`, { name: 'Ира' }).expect(200);
    await talk.say('любой текст');

    expect((await talk.answers(1))[0]).toBe('Здравствуйте, Ира! Рады вас видеть.');
  });

  it('ручной запуск начинают из чата; пишущее не сюда остаётся здесь же', async () => {
    const talk = await talkOn({
      schema: 1,
      name: 'Рукой',
      nodes: {
        start: {
          type: 'manual',
          settings: { inputs: [{ name: 'who' }] },
          next: { next: 'tell' },
        },
        tell: { type: 'notify', settings: { text: 'Запущено: {{who}}' } },
      },
    });
    await talk.start();
    await anna.post(`${talk.address}/start`, { node: 'tell' }).expect(409);

    await anna
      .post(`${talk.address}/start`, { node: 'start', inputs: { who: 'Анна' } })
      .expect(202);

    await expect(talk.answers(1)).resolves.toEqual(['Запущено: Анна']);
    expect((await talk.state()).messages[0]?.elsewhere).toBe('self');
  });
});
