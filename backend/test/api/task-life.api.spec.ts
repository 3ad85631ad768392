import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { LivePage } from '../support/live-page.js';
import { signUp } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Ручной запуск, за ним — данный узел. */
const aManualChain = (name: string, wait: object) =>
  ChainDocument.parse({
    ...aChain(name),
    nodes: {
      begin: { type: 'manual', next: { next: 'wait' } },
      wait,
      end: { type: 'end' },
    },
  });
const anHour = { type: 'delay', settings: { for: '1h' }, next: { next: 'end' } };
/** Ждёт срока, которого не бывает: отказывает, когда до него дойдут. */
const doomed = {
  type: 'delay',
  settings: { how: 'until', moment: 'никогда' },
  next: { next: 'end' },
};

interface Task {
  readonly id: string;
  readonly status: string;
  readonly nodeId: string;
  readonly version: number;
}

describe('жизнь выполнения', () => {
  let running: TestApp;
  let anna: Client;
  let bearer: string;

  beforeAll(async () => {
    running = await startTestApp();
    const [person] = await signUp(running, 'Анна');
    if (!person) throw new Error('человек не заведён');
    anna = new Client(running, person);
    ({ bearer } = person);
  });
  afterAll(() => running.close());

  const publishedChain = async (wait: object) => {
    const document = aManualChain('Ожидание', wait);
    const { body } = await anna.post('/chains', { document }).expect(201);
    const { id } = body as { id: string };
    await anna.post(`/chains/${id}/publish`, { people: 'finish' }, 1).expect(201);
    const page = await LivePage.open(running.url, bearer);
    await page.ask('watch', { rooms: [`chain:${id}`] });
    return { id, page };
  };
  const started = async (chain: string) => {
    const { body } = await anna.post(`/chains/${chain}/tasks`, {}).expect(202);
    return (body as { taskId: string }).taskId;
  };
  /** Ждёт, пока выполнение станет таким: смотрит его при каждой вести о перемене. */
  const becomes = async (page: LivePage, id: string, expected: Partial<Task>): Promise<void> => {
    const changed = page.next('task.changed');
    const { body } = await anna.get(`/tasks/${id}`);
    const fits = Object.entries(expected).every(
      ([key, value]) => (body as Record<string, unknown>)[key] === value,
    );
    if (fits) {
      changed.catch(() => undefined);
      return;
    }
    await changed;
    await becomes(page, id, expected);
  };

  it('начатое рукой ждёт, остановленное кончается', async () => {
    const { id, page } = await publishedChain(anHour);
    const task = await started(id);
    await becomes(page, task, { status: 'waiting', nodeId: 'wait' });

    await anna.post(`/tasks/${task}/stop`).expect(202);

    await becomes(page, task, { status: 'cancelled' });
    const { body } = await anna.get(`/tasks/${task}`).expect(200);
    expect(body).toMatchObject({ error: { code: 'stopped.by-hand' } });
    await anna.post(`/tasks/${task}/stop`).expect(409);
    page.close();
  });

  it('правило «перейти» переводит ждущего на новую версию, «заново» начинает его снова', async () => {
    const { id, page } = await publishedChain(anHour);
    const task = await started(id);
    await becomes(page, task, { status: 'waiting', version: 1 });

    const longer = aManualChain('Дольше', { ...anHour, settings: { for: '2h' } });
    await anna.put(`/chains/${id}/draft`, longer, 1).expect(200);
    await anna.post(`/chains/${id}/publish`, { people: 'move' }, 2).expect(201);
    await becomes(page, task, { status: 'waiting', version: 2 });

    await anna.put(`/chains/${id}/draft`, aManualChain('Ещё', anHour), 2).expect(200);
    await anna.post(`/chains/${id}/publish`, { people: 'restart' }, 3).expect(201);
    await becomes(page, task, { status: 'cancelled' });
    const { body } = await anna.get('/tasks').query({ chain: id, status: 'waiting' });
    expect(body).toMatchObject({ items: [{ version: 3, nodeId: 'wait' }] });
    const stopped = await anna.get(`/tasks/${task}`).expect(200);
    expect(stopped.body).toMatchObject({ error: { code: 'stopped.new-version' } });
    page.close();
  });

  it('упавшее повторяется с узла под своим именем, а с начала — под новым', async () => {
    const { id, page } = await publishedChain(doomed);
    const task = await started(id);
    await becomes(page, task, { status: 'failed' });

    await anna.post(`/tasks/${task}/retry`, { from: 'failed-node' }).expect(202);
    await becomes(page, task, { status: 'failed' });
    const { body } = await anna.post(`/tasks/${task}/retry`, { from: 'start' }).expect(202);

    await becomes(page, (body as { taskId: string }).taskId, { status: 'failed' });
    const log = await anna.get(`/tasks/${task}/log`).expect(200);
    expect((log.body as { items: unknown[] }).items).toHaveLength(2);
    page.close();
  });
});
