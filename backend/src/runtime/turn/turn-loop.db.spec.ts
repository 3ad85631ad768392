import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { parse } from 'yaml';
import { TurnStand } from '../../../test/support/turn-stand.js';
import { LaneLost } from '../intake/intake.js';
import type { Lane } from '../ownership/lane.js';
import { TurnLoop } from './turn-loop.js';

const welcome = ChainDocument.parse(
  parse(readFileSync('backend/engine/examples/welcome.chain.yaml', 'utf8')),
);
const aChainOf = (nodes: object, more: object = {}) =>
  ChainDocument.parse({ schema: 1, name: 'Проверка', nodes, ...more });

describe(TurnLoop.name, () => {
  let stand: TurnStand;

  beforeEach(async () => {
    stand = await TurnStand.open();
  });
  afterEach(() => stand.close());

  it('ведёт приветствие от первого сообщения до ответа и помнит собеседника', async () => {
    const { chainId } = await stand.publish(welcome);
    const lane = await stand.account(chainId);

    await stand.say(lane, stand.message('привет'));
    expect(stand.texts().at(-1)).toBe('Вам уже есть 18?');
    await stand.say(lane, stand.message('да'));

    expect(stand.texts()).toHaveLength(3);
    expect(await stand.rows('select status, chat, node_id from tasks')).toEqual([
      { status: 'done', chat: '501', node_id: 'end-adult' },
    ]);
    expect(await stand.rows('select name, variables from contacts')).toEqual([
      { name: 'Иван', variables: { adult: true } },
    ]);
    const [log] = await stand.rows<{ turns: number }>(
      'select count(*)::int as turns from task_steps',
    );
    expect(log?.turns).toBe(1);
    expect(await stand.rows('select 1 from open_tasks')).toEqual([]);
  });

  it('ход, не успевший до конца права, не записывается именем новой жизни', async () => {
    const { chainId } = await stand.publish(welcome);
    const lane = await stand.account(chainId);
    const former = stand.ownership.workerId;
    const thaw = await stand.freeze('contacts');
    const said = stand.say(lane, stand.message('привет'));
    const refused = expect(said).rejects.toThrow(LaneLost);

    await stand.client.query('delete from workers');
    await stand.until(() => !lane.held() && stand.ownership.workerId !== former);
    await thaw();

    await refused;
    expect(await stand.rows('select id from open_tasks')).toEqual([]);
  });

  it('право, кончившееся на одну дорожку хода, не отменяет дел остальных', async () => {
    const { chainId } = await stand.publish(welcome);
    const kept = await stand.account(chainId);
    const given = await stand.account(chainId);
    let right = true;
    const leaving = Object.create(given, { held: { value: () => right } }) as Lane;
    const thaw = await stand.freeze('contacts');
    const refused = expect(stand.say(leaving, stand.message('привет'))).rejects.toThrow(LaneLost);
    const said = stand.say(kept, stand.message('привет', '502'));

    await stand.stuck();
    right = false;
    await thaw();

    await refused;
    await said;
    expect(await stand.rows('select chat from open_tasks')).toEqual([{ chat: '502' }]);
  });

  it('повтор сообщения не даёт второго ответа', async () => {
    const { chainId } = await stand.publish(welcome);
    const lane = await stand.account(chainId);
    const fact = stand.message('привет');

    await Promise.all([stand.say(lane, fact), stand.say(lane, fact)]);
    await stand.say(lane, fact);

    expect(stand.texts()).toHaveLength(2);
    expect(await stand.rows('select id from open_tasks')).toHaveLength(1);
  });

  it('срок наступает сам: молчание отвечает последней веткой', async () => {
    const quick = structuredClone(welcome);
    Object.assign(quick.nodes['age']?.settings ?? {}, { timeout: '1s' });
    const { chainId } = await stand.publish(quick);
    const lane = await stand.account(chainId);

    await stand.say(lane, stand.message('привет'));
    await stand.until(() => stand.texts().length === 3);

    expect(stand.texts().at(-1)).toContain('Не дождались ответа');
    expect(await stand.rows('select status, node_id from tasks')).toEqual([
      { status: 'done', node_id: 'end-silence' },
    ]);
  });

  it('вебхук без аккаунта начинает действие, итог кончает выполнение; ключ не даёт начать дважды', async () => {
    const { chainId } = await stand.publish(
      aChainOf({
        start: { type: 'webhook', next: { next: 'post' } },
        post: {
          type: 'http',
          settings: { method: 'GET', url: 'http://127.0.0.1:9/{{webhook.body.id}}' },
          next: { next: 'end' },
        },
        end: { type: 'end', settings: { label: 'готово' } },
      }),
    );
    const lane = await stand.service();
    const taskId = randomUUIDv7();
    const body = { id: 7 };
    const request = { node: 'start', method: 'POST', query: {}, headers: {}, body } as const;
    const event = { kind: 'webhook', id: taskId, at: Date.now(), ...request } as const;
    const start = { kind: 'start', taskId, chainId, event, key: 'заказ-7' } as const;

    await stand.loop.push(lane, { kind: 'event', event: start });
    await stand.loop.push(lane, { kind: 'event', event: { ...start, taskId: randomUUIDv7() } });
    const [open] = await stand.rows<{ pending: { step: number; activity: { url: string } }[] }>(
      'select pending from open_tasks',
    );
    expect(open?.pending[0]?.activity.url).toBe('http://127.0.0.1:9/7');
    const step = open?.pending[0]?.step ?? 0;
    const outcome = { kind: 'done', value: { status: 200, headers: {}, body: null } } as const;
    const result = {
      kind: 'activity-result',
      id: `${taskId}:${step}`,
      at: Date.now(),
      step,
      outcome,
    } as const;
    await stand.loop.push(lane, { kind: 'event', event: { kind: 'task', taskId, event: result } });

    expect(await stand.rows('select id, status, result from tasks')).toEqual([
      { id: taskId, status: 'done', result: { label: 'готово' } },
    ]);
    const [{ log } = { log: [] }] = await stand.rows<{ log: unknown[] }>(
      'select log from finished_tasks',
    );
    expect(log).toHaveLength(2);
  });

  it('событие чужого процесса забирает по звонку и удаляет', async () => {
    const { chainId } = await stand.publish(
      aChainOf({ start: { type: 'manual', next: { next: 'end' } }, end: { type: 'end' } }),
    );
    const lane = await stand.service();
    const taskId = randomUUIDv7();
    const event = { kind: 'manual', id: taskId, at: Date.now(), inputs: {} };

    await stand.client.query('insert into events (lane_id, payload) values ($1, $2)', [
      lane.id,
      { kind: 'start', taskId, chainId, event },
    ]);
    await stand.client.query(`select pg_notify('lane_events', $1)`, [String(lane.id)]);
    await stand.until(() => stand.turns.some(({ memory }) => memory.tasks.has(taskId)));

    expect(await stand.rows('select status from finished_tasks')).toEqual([{ status: 'done' }]);
    expect(await stand.rows('select 1 from events')).toEqual([]);
  });

  it('вызванная цепочка возвращает итог вызвавшей', async () => {
    const child = await stand.publish(
      aChainOf({
        start: { type: 'called', next: { next: 'end' } },
        end: { type: 'end', settings: { values: [{ name: 'sum', value: '{{ 2 | plus: 2 }}' }] } },
      }),
    );
    const parent = await stand.publish(
      aChainOf({
        start: { type: 'message', next: { next: 'run' } },
        run: {
          type: 'run-chain',
          saveAs: 'answer',
          settings: { chain: child.chainId },
          next: { next: 'tell' },
        },
        tell: { type: 'send', settings: { text: 'Итог: {{answer.sum}}' } },
      }),
    );
    const lane = await stand.account(parent.chainId);

    await stand.say(lane, stand.message('сколько?'));
    await stand.until(() => stand.texts().length === 1);

    expect(stand.texts()).toEqual(['Итог: 4']);
    expect(await stand.rows('select status from finished_tasks')).toHaveLength(2);
  });

  it('ответ владельца рукой останавливает цепочку в чате, своя отправка — нет', async () => {
    const { chainId } = await stand.publish(welcome);
    const lane = await stand.account(chainId);
    const outgoing = (text: string) =>
      stand.message(text, '501', { kind: 'outgoing', peer: { id: '501', name: 'Иван' } } as object);
    await stand.say(lane, stand.message('привет'));

    await stand.say(lane, outgoing(stand.texts()[1] ?? ''));
    expect(await stand.rows('select 1 from contacts where paused_until is not null')).toEqual([]);
    await stand.say(lane, outgoing('Отвечу сама'));
    await stand.say(lane, stand.message('да'));

    expect(await stand.rows('select 1 from contacts where paused_until > now()')).toHaveLength(1);
    expect(stand.texts()).toHaveLength(2);
  });

  it('переписку с ботом останавливает на шестидесятом ответе за минуту', async () => {
    const { chainId } = await stand.publish(
      aChainOf({
        start: { type: 'message', next: { next: 'hello' } },
        hello: { type: 'send', settings: { text: 'Да?' } },
      }),
    );
    const lane = await stand.account(chainId);

    for (let count = 0; count < 70; count += 1) await stand.say(lane, stand.message('Нет'));

    expect(stand.texts()).toHaveLength(60);
    const [failed] = await stand.rows<{ code: string; count: number }>(
      `select error ->> 'code' as code, count(*)::int as count from finished_tasks
        where status = 'failed' group by 1`,
    );
    expect(failed).toEqual({ code: 'chat.ping-pong', count: 10 });
  });
});
