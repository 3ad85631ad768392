import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { DataSource } from 'typeorm';
import type { LaneEvent } from '../../src/runtime/desk/lane-event.js';
import { aTask } from '../support/a-task.js';
import { aGrant } from '../support/actors.js';
import { aChain } from '../support/chains.js';
import { Client } from '../support/client.js';
import { signUp, type Person } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Цепочка с ручным запуском. */
const aManualChain = () =>
  ChainDocument.parse({
    ...aChain('Рассылка'),
    nodes: {
      ...aChain().nodes,
      begin: { type: 'manual', settings: { inputs: [{ name: 'code' }] }, next: { next: 'hello' } },
      off: { type: 'manual', disabled: true, next: { next: 'hello' } },
    },
  });

/** Без роли исполнителя события остаются строками: их и видно. */
describe('управление выполнениями', () => {
  let running: TestApp;
  let database: DataSource;
  let annaPerson: Person;
  let vera: Person;
  let anna: Client;
  let veraClient: Client;
  let chain: string;
  let session: string;
  let lane: number;

  beforeAll(async () => {
    running = await startTestApp({ roles: ['api'] });
    database = running.app.get(DataSource);
    const [, first, second] = await signUp(running, 'Админ', 'Анна', 'Вера');
    if (!first || !second) throw new Error('людей меньше, чем имён');
    [annaPerson, vera] = [first, second];
    anna = new Client(running, first);
    veraClient = new Client(running, second);
    chain = idOf((await anna.post('/chains', { document: aManualChain() })).body);
    await anna.post(`/chains/${chain}/publish`, { people: 'finish' }, 1).expect(201);
    session = idOf((await anna.post('/sessions', { name: 'Магазин' })).body);
    lane = (
      await database.query<{ id: number }[]>('select id from lanes where session_id = $1', [
        session,
      ])
    )[0]?.id as number;
  });
  afterAll(() => running.close());
  beforeEach(() =>
    database.query(
      'truncate open_tasks, finished_tasks, events, contacts, contact_words, chain_sessions; delete from grants',
    ),
  );

  const idOf = (body: unknown) => (body as { id: string }).id;
  const events = async () => {
    const rows = await database.query<{ lane: number; event: LaneEvent }[]>(
      'select lane_id as lane, payload as event from events order by id',
    );
    return rows;
  };
  const grant = (role: 'viewer' | 'operator', kind: 'chain' | 'session') =>
    aGrant(database, { userId: vera.userId, administrator: false }, role, {
      kind,
      id: kind === 'chain' ? chain : session,
    });
  const version = async () =>
    (
      await database.query<{ id: string }[]>('select id from chain_versions where chain_id = $1', [
        chain,
      ])
    )[0]?.id as string;
  const aContact = async (optedOut = false) => {
    const [row] = await database.query<unknown[]>(
      `insert into contacts (id, session_id, channel, peer, opted_out_at)
       values (uuidv7(), $1, 'telegram', 'u77', $2) returning id`,
      [session, optedOut ? new Date() : null],
    );
    return idOf(row);
  };

  it('запускает цепочку без аккаунта на служебной дорожке', async () => {
    const body = { inputs: { code: 7 }, node: 'begin' };

    const answer = await anna.post(`/chains/${chain}/tasks`, body).expect(202);

    const { taskId } = answer.body as { taskId: string };
    const [placed] = await events();
    expect(placed?.event).toMatchObject({
      kind: 'start',
      taskId,
      chainId: chain,
      event: { kind: 'manual', node: 'begin', inputs: { code: 7 } },
      startedBy: annaPerson.userId,
    });
    expect(placed?.lane).toBeLessThanOrEqual(32);
  });

  it('собеседнику аккаунта пишет с дорожки этого аккаунта в его чат', async () => {
    const contact = await aContact();

    await anna.post(`/chains/${chain}/tasks`, { contact }).expect(202);

    expect(await events()).toMatchObject([{ lane, event: { chat: 'u77', contactId: contact } }]);
  });

  it('оператор аккаунта запускает только подключённую к нему цепочку, зритель — никакую', async () => {
    const start = () => veraClient.post(`/chains/${chain}/tasks`, { session, chat: 'u1' });
    await start().expect(404);

    await grant('viewer', 'session');
    await start().expect(403);

    await database.query('delete from grants');
    await grant('operator', 'session');
    await start().expect(404);

    await database.query(
      'insert into chain_sessions (session_id, chain_id, position) values ($1, $2, 1)',
      [session, chain],
    );
    await start().expect(202);
    await veraClient.post(`/chains/${chain}/tasks`, {}).expect(404);
    expect(await events()).toHaveLength(1);
  });

  it('объясняет, почему запустить нельзя, и ничего не записывает', async () => {
    const draft = idOf((await anna.post('/chains', { document: aManualChain() })).body);
    const silent = idOf((await anna.post('/chains', { document: aChain() })).body);
    await anna.post(`/chains/${silent}/publish`, { people: 'finish' }, 1).expect(201);
    const refused = async (id: string, body: object) =>
      (await anna.post(`/chains/${id}/tasks`, body)).body;

    expect(await refused(draft, {})).toMatchObject({ code: 'tasks.chain-not-published' });
    expect(await refused(silent, {})).toMatchObject({ code: 'tasks.no-manual-start' });
    expect(await refused(chain, { node: 'off' })).toMatchObject({ errors: [{ path: 'node' }] });
    expect(await refused(chain, { chat: 'u1' })).toMatchObject({ errors: [{ path: 'chat' }] });
    expect(await refused(chain, { contact: chain })).toMatchObject({
      errors: [{ path: 'contact' }],
    });
    expect(await refused(chain, { contact: await aContact(true) })).toMatchObject({
      code: 'tasks.contact-opted-out',
    });
    await anna.post(`/chains/${silent}/archive`).expect(204);
    expect(await refused(silent, {})).toMatchObject({ code: 'chains.archived' });
    expect(await events()).toEqual([]);
  });

  it('останавливает выполнение событием его дорожки; законченное — отказ', async () => {
    const id = await aTask(database, { chain, session, lane });
    const done = await aTask(database, { chain, status: 'done' });

    await anna.post(`/tasks/${id}/stop`).expect(202);
    const answer = await anna.post(`/tasks/${done}/stop`).expect(409);

    expect(answer.body).toMatchObject({ code: 'tasks.already-finished' });
    expect(await events()).toMatchObject([
      { lane, event: { kind: 'task', taskId: id, event: { kind: 'cancel' } } },
    ]);
    const [record] = await database.query<unknown[]>(
      `select action, actor_id from audit where resource_id = $1`,
      [id],
    );
    expect(record).toEqual({ action: 'task.stopped', actor_id: annaPerson.userId });
  });

  it('останавливает весь отбор, но только то, чем человек вправе управлять', async () => {
    const inSession = await aTask(database, { chain, session, lane });
    const alone = await aTask(database, { chain, lane: 3 });
    await aTask(database, { chain, status: 'done' });
    await grant('viewer', 'session');
    await grant('operator', 'chain');

    const asked = await veraClient.post('/tasks/stop', { chain }).expect(202);
    expect(asked.body).toEqual({ asked: 1 });
    expect(await events()).toMatchObject([{ lane: 3, event: { taskId: alone } }]);

    const both = await anna.post('/tasks/stop', { ids: [inSession, alone] }).expect(202);
    expect(both.body).toEqual({ asked: 2 });
    await anna.post('/tasks/stop', {}).expect(422);
    expect(await events()).toHaveLength(3);
  });

  it('повторяет упавшее с узла под его именем, а с начала — под новым', async () => {
    const failed = { chain, session, lane, status: 'failed', version: await version() };
    const id = await aTask(database, failed);

    const same = await anna.post(`/tasks/${id}/retry`, { from: 'failed-node' }).expect(202);
    const fresh = await anna.post(`/tasks/${id}/retry`, { from: 'start' }).expect(202);

    expect(same.body).toEqual({ taskId: id });
    const { taskId } = fresh.body as { taskId: string };
    expect(taskId).not.toBe(id);
    expect(await events()).toMatchObject([
      { lane, event: { kind: 'task', taskId: id, event: { kind: 'retry' } } },
      { lane, event: { kind: 'restart', taskId, of: id, startedBy: annaPerson.userId } },
    ]);
  });

  it('не повторяет того, что не упало, и того, чьей версии больше нет', async () => {
    const waiting = await aTask(database, { chain });
    const draft = await aTask(database, { chain, status: 'failed' });
    const retry = async (id: string, from: string) =>
      (await anna.post(`/tasks/${id}/retry`, { from })).body;

    expect(await retry(waiting, 'start')).toMatchObject({ code: 'tasks.not-failed' });
    expect(await retry(draft, 'failed-node')).toMatchObject({ code: 'tasks.version-gone' });
    expect(await retry(draft, 'middle')).toMatchObject({ code: 'request.invalid' });
    expect(await events()).toEqual([]);
    await grant('viewer', 'chain');
    await veraClient.post(`/tasks/${draft}/retry`, { from: 'start' }).expect(403);
  });
});
