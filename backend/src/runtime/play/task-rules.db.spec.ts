import { randomUUIDv7 } from 'node:crypto';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { SessionSettings } from '@zveno/contracts/session-settings.js';
import { TurnStand } from '../../../test/support/turn-stand.js';
import type { LaneEvent } from '../desk/lane-event.js';
import type { Lane } from '../ownership/lane.js';

const aChainOf = (nodes: object, more: object = {}) =>
  ChainDocument.parse({ schema: 1, name: 'Проверка', nodes, ...more });

/** Здоровается текстом сообщения и ждёт узлом `wait`. */
const greeting = (wait: object, more: object = {}) =>
  aChainOf(
    {
      start: { type: 'message', next: { next: 'hello' } },
      hello: {
        type: 'send',
        settings: { text: 'Начали {{message.text}}' },
        next: { next: 'wait' },
      },
      wait,
      silence: { type: 'send', settings: { text: 'Молчите' }, next: { next: 'end' } },
      end: { type: 'end' },
    },
    more,
  );
const anHour = { type: 'delay', settings: { for: '1h' }, next: { next: 'end' } };
const call = { type: 'http', settings: { url: 'http://127.0.0.1:9/' }, next: { next: 'end' } };
const doomed = { ...anHour, settings: { how: 'until', moment: 'никогда' } };

describe('правила выполнений', () => {
  let stand: TurnStand;
  beforeEach(async () => {
    stand = await TurnStand.open();
  });
  afterEach(() => stand.close());

  const push = (lane: Lane, event: LaneEvent) => stand.loop.push(lane, { kind: 'event', event });
  const cancel = (lane: Lane, taskId: string) =>
    push(lane, {
      kind: 'task',
      taskId,
      event: { kind: 'cancel', id: 'стоп', at: Date.now(), reason: 'stopped.by-hand' },
    });
  const ids = async () => {
    const rows = await stand.rows<{ id: string }>('select id from tasks order by id');
    return rows.map(({ id }) => id);
  };
  const statuses = async () => {
    const rows = await stand.rows<{ status: string }>('select status from tasks order by id');
    return rows.map(({ status }) => status);
  };
  const orderStates = async () => {
    const rows = await stand.rows<{ state: string }>('select state from outbox order by id');
    return rows.map(({ state }) => state);
  };
  /** Следующая версия цепочки. */
  const republish = async (chainId: string): Promise<string> => {
    const versionId = randomUUIDv7();
    await stand.client.query(
      `insert into chain_versions (id, chain_id, number, graph, hash)
       select $1, chain_id, number + 1, graph, hash from chain_versions where chain_id = $2`,
      [versionId, chainId],
    );
    return versionId;
  };

  it('второй диалог в очереди ждёт конца первого и начинается со своего сообщения', async () => {
    const { chainId } = await stand.publish(greeting(call, { secondTask: 'queue' }));
    const lane = await stand.account(chainId);
    await stand.say(lane, stand.message('раз'));
    await stand.say(lane, stand.message('два'));
    expect(stand.texts()).toEqual(['Начали раз']);
    expect(await statuses()).toEqual(['waiting', 'waiting']);

    const [first = ''] = await ids();
    const [{ step } = { step: 0 }] = await stand.rows<{ step: number }>(
      `select (pending -> 0 ->> 'step')::int as step from open_tasks where pending is not null`,
    );
    const outcome = { kind: 'done', value: { status: 200 } } as const;
    const event = { kind: 'activity-result', id: 'итог', at: Date.now(), step, outcome } as const;
    await push(lane, { kind: 'task', taskId: first, event });

    expect(stand.texts()).toEqual(['Начали раз', 'Начали два']);
    expect(await statuses()).toEqual(['done', 'waiting']);
    expect(await stand.rows('select 1 from open_tasks where queued is not null')).toEqual([]);
  });

  it('очередь идёт дальше, если начатый из неё диалог сразу кончился', async () => {
    const wait = {
      type: 'condition',
      settings: {
        groups: [{ rules: [{ left: '{{message.text}}', operator: 'equals', right: 'раз' }] }],
      },
      next: { yes: 'hour', no: 'end' },
    };
    const { nodes } = greeting(wait);
    const document = aChainOf({ ...nodes, hour: anHour }, { secondTask: 'queue' });
    const { chainId } = await stand.publish(document);
    const lane = await stand.account(chainId);
    const texts = ['раз', 'два', 'три', 'четыре', 'пять'];
    await stand.say(lane, ...texts.map((text) => stand.message(text)));
    const [first = ''] = await ids();

    await cancel(lane, first);

    expect(await statuses()).toEqual(['cancelled', 'done', 'done', 'done', 'done']);
    expect(stand.texts()).toEqual([
      'Начали раз',
      ...texts.slice(1).map((text) => `Начали ${text}`),
    ]);
  });

  it('отменённый в очереди диалог не начинается', async () => {
    const { chainId } = await stand.publish(greeting(call, { secondTask: 'queue' }));
    const lane = await stand.account(chainId);
    await stand.say(lane, stand.message('раз'));
    await stand.say(lane, stand.message('два'));
    const [first = '', second = ''] = await ids();

    await cancel(lane, second);
    await cancel(lane, first);

    expect(await statuses()).toEqual(['cancelled', 'cancelled']);
    expect(stand.texts()).toEqual(['Начали раз']);
  });

  it('правило «заново» отменяет прежний диалог вместе с его неотправленным', async () => {
    const { chainId } = await stand.publish(greeting(anHour, { secondTask: 'restart' }));
    const lane = await stand.account(chainId);
    await stand.say(lane, stand.message('раз'));

    await stand.say(lane, stand.message('два'));

    expect(await statuses()).toEqual(['cancelled', 'waiting']);
    expect(await orderStates()).toEqual(['dropped', 'waiting']);
  });

  it('отмена снимает и повторяемые отправки, а отправленное остаётся — даже если всё это один ход', async () => {
    const { chainId } = await stand.publish(greeting(anHour, { secondTask: 'allow' }));
    const lane = await stand.account(chainId);
    await stand.say(lane, stand.message('раз'));
    await stand.say(lane, stand.message('два', '502'));
    const [order, other] = stand.orders;
    if (!order || !other) throw new Error('отправок нет');
    const at = Date.now();
    const receipts = [
      { id: order.id, state: 'sent', at, message: 7, attempts: 0, order },
      { id: other.id, state: 'waiting', at, notBefore: at + 1_000, attempts: 1, order: other },
    ] as const;

    const cancelled = (await ids()).map((id) => cancel(lane, id));
    await Promise.all([...cancelled, stand.loop.push(lane, { kind: 'receipts', receipts })]);

    expect(await orderStates()).toEqual(['sent', 'dropped']);
    expect(stand.turns.flatMap(({ writes }) => [...writes.dropped])).toEqual(await ids());
  });

  it('пока в чате владелец, сроки ждут, когда он закончит', async () => {
    const ask = {
      type: 'ask',
      settings: { question: 'Вы здесь?', expect: 'text', timeout: '1s' },
      next: { answered: 'end', 'no-reply': 'silence' },
    };
    const { chainId } = await stand.publish(greeting(ask));
    const lane = await stand.account(chainId);
    await stand.say(lane, stand.message('раз'));
    const end = Date.now() + 2_500;
    const at = end - SessionSettings.parse({}).takeoverMinutes * 60_000;
    const peer = { id: '501', name: 'Иван' };
    const more = { kind: 'outgoing', at, peer } as object;
    await stand.say(lane, stand.message('Отвечу сама', '501', more));

    await stand.until(() => stand.texts().includes('Молчите'));

    expect(Date.now()).toBeGreaterThanOrEqual(end);
  });

  it('повтор упавшего с начала не отправляет второй раз', async () => {
    const { chainId } = await stand.publish(greeting(doomed));
    const lane = await stand.account(chainId);
    await stand.say(lane, stand.message('раз'));
    const [of = ''] = await ids();

    await push(lane, { kind: 'restart', taskId: randomUUIDv7(), of });

    expect(await statuses()).toEqual(['failed', 'failed']);
    expect(stand.texts()).toEqual(['Начали раз']);
  });

  it('новая версия «заново» здоровается снова, а пробы черновика не касается', async () => {
    const { chainId } = await stand.publish(greeting(anHour));
    const lane = await stand.account(chainId);
    await stand.say(lane, stand.message('раз'));
    await stand.say(lane, stand.message('два', '502'));
    await stand.client.query(`update open_tasks set version_id = null where chat = '502'`);

    const versionId = await republish(chainId);
    await push(lane, { kind: 'people-inside', chainId, versionId, rule: 'restart' });

    expect(stand.texts()).toEqual(['Начали раз', 'Начали два', 'Начали раз']);
    expect(await statuses()).toEqual(['cancelled', 'waiting', 'waiting']);
    expect(await stand.rows('select version_id from open_tasks order by chat desc')).toEqual([
      { version_id: null },
      { version_id: versionId },
    ]);
  });

  it('людей больше, чем берут за раз: переходят все, и пишущий в тот же миг никого не заслоняет', async () => {
    const { chainId } = await stand.publish(greeting(anHour, { secondTask: 'ignore' }));
    const lane = await stand.account(chainId);
    await stand.say(lane, stand.message('раз'));
    await stand.client.query(
      `insert into open_tasks (id, lane_id, turn, wake_at, started_at, chain_id, version_id, session_id,
              contact_id, chat, status, node_id, state, timers, queued)
       select uuidv7(), lane_id, turn, wake_at, started_at, chain_id, version_id, session_id, contact_id,
              case n when 450 then '502' else '600' end, status, node_id, state, timers,
              case n when 5 then '{}'::json end
         from open_tasks, generate_series(1, 450) n`,
    );
    const versionId = await republish(chainId);

    const moved = push(lane, { kind: 'people-inside', chainId, versionId, rule: 'move' });
    await Promise.all([moved, stand.say(lane, stand.message('два', '502'))]);
    const left = `select count(*)::int as count from open_tasks where version_id <> '${versionId}'`;
    await stand.until(() => stand.turns.flatMap(({ document }) => document.tasks).length >= 451);

    expect(await stand.rows(`${left} and queued is null`)).toEqual([{ count: 0 }]);
  });
});
