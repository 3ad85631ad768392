import { ChainDocument, SecondTaskRule } from '@zveno/contracts/chain-document.js';
import fc from 'fast-check';
import { PlayWorld } from '../../../test/support/play-world.js';
import type { WorkInput } from '../turn/work.js';
import { wakeAt } from '../turn/task-row.js';
import { playAll } from './play-work.js';

const hour = 3_600_000;

/** Вопрос с молчанием и повтором, запрос, ветви и отправки — со всеми правилами второго диалога. */
const chainWith = (secondTask: string) =>
  ChainDocument.parse({
    schema: 1,
    name: 'Проверка',
    secondTask,
    cancelWords: ['стоп'],
    variables: { age: { type: 'number', initial: 0 } },
    nodes: {
      start: { type: 'message', next: { next: 'hello' } },
      hello: { type: 'send', settings: { text: 'На «{{message.text}}»' }, next: { next: 'age' } },
      age: {
        type: 'ask',
        settings: {
          question: 'Сколько лет?',
          expect: 'number',
          retries: 1,
          timeout: '1h',
          saveTo: 'age',
          saveToContact: 'age',
        },
        next: { answered: 'call', invalid: 'bye', 'no-reply': 'silence' },
      },
      call: {
        type: 'http',
        settings: { url: 'http://127.0.0.1/{{age}}' },
        next: { next: 'bye' },
      },
      silence: { type: 'send', settings: { text: 'Молчите' }, next: { next: 'rest' } },
      rest: { type: 'delay', settings: { for: '1h' }, next: { next: 'end' } },
      bye: { type: 'send', settings: { text: 'Пока, {{age}}' }, next: { next: 'end' } },
      end: { type: 'end' },
    },
  });

const chats = fc.constantFrom('501', '502');
const which = fc.nat(5);
const op = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('message' as const),
      chat: chats,
      text: fc.constantFrom('18', 'что?', 'да', 'стоп', '/start'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('result' as const), which, done: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('receipt' as const), which, sent: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('attempt' as const), which }) },
);
type Op = typeof op extends fc.Arbitrary<infer Value> ? Value : never;

/** Отрезок: время прошло, что-то случилось, что-то из этого пришло дважды; `cuts` — где кончаются ходы. */
const segment = fc.record({
  hours: fc.nat(2),
  ops: fc.array(op, { maxLength: 8 }),
  again: fc.array(fc.nat(20), { maxLength: 4 }),
  cuts: fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
});
const story = fc.array(segment, { minLength: 1, maxLength: 6 });
const rule = fc.constantFrom(...SecondTaskRule.options);
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

/** Дело из случая. Кого он касается, решает состояние на начало отрезка: оно у обоих миров одно. */
function inputOf(world: PlayWorld, event: Op, name: string): WorkInput | undefined {
  const at = world.now;
  if (event.kind === 'message') {
    const { chat, text } = event;
    const message = { id: 1, text, content: 'text' } as const;
    const from = { id: chat, name: 'Иван' };
    const fact = {
      kind: 'message',
      key: name,
      at,
      chat: { id: chat, kind: 'private' },
      from,
      message,
    } as const;
    return { kind: 'channel', batch: { facts: [fact], keep: [] } };
  }
  if (event.kind === 'receipt') {
    const waiting = world.orders.filter(({ state }) => state === 'waiting');
    const order = waiting.sort((one, other) => (one.order.chat < other.order.chat ? -1 : 1))[
      event.which
    ]?.order;
    if (!order) return undefined;
    const state = event.sent ? 'sent' : 'failed';
    return { kind: 'receipts', receipts: [{ id: order.id, state, at, attempts: 0, order }] };
  }
  const task = world.open[event.which];
  if (!task) return undefined;
  const taskId = task.id;
  if (event.kind === 'cancel') {
    const cancel = { kind: 'cancel', id: name, at, reason: 'stopped.by-hand' } as const;
    return { kind: 'event', event: { kind: 'task', taskId, event: cancel } };
  }
  const step = task.pending[0]?.step ?? 0;
  const error = { code: 'http.timeout', message: 'нет ответа' };
  if (event.kind === 'attempt') {
    return { kind: 'attempt', taskId, step, attempts: 1, notBefore: at + hour, error };
  }
  const outcome = event.done
    ? ({ kind: 'done', value: { status: 200 } } as const)
    : ({ kind: 'failed', error } as const);
  const result = { kind: 'activity-result', id: `${taskId}:${step}`, at, step, outcome } as const;
  return { kind: 'event', event: { kind: 'task', taskId, event: result } };
}

/** Проживает историю; `batches` — ходами как придётся, иначе по одному делу. */
function live(
  secondTask: string,
  told: Story,
  how: { batches: boolean; repeats: boolean },
): PlayWorld {
  const world = new PlayWorld(chainWith(secondTask));
  for (const [number, { hours, ops, again, cuts }] of told.entries()) {
    world.now += hours * hour;
    const due = world.open.filter((row) => (wakeAt(row, world.now) ?? Infinity) <= world.now);
    const fresh = ops.flatMap((event, index) => inputOf(world, event, `${number}:${index}`) ?? []);
    const inputs = [...due.map((row) => ({ kind: 'due' as const, row })), ...fresh];
    const repeated = how.repeats ? again.flatMap((index) => inputs[index] ?? []) : [];
    const all = [...inputs, ...repeated];
    for (let from = 0; from < all.length;) {
      const cut = cuts.findIndex((ends, index) => index >= from && ends) + 1;
      const to = how.batches ? Math.max(from + 1, cut === 0 ? all.length : cut) : from + 1;
      world.turn(all.slice(from, to));
      from = to;
    }
    world.drain();
  }
  return world;
}

describe(playAll.name, () => {
  it('как дела поделены на ходы, на исходе не видно, и ни один порядок не роняет ход', () => {
    fc.assert(
      fc.property(rule, story, (secondTask, told) => {
        const together = live(secondTask, told, { batches: true, repeats: true });
        const apart = live(secondTask, told, { batches: false, repeats: true });

        expect(together.outcome()).toEqual(apart.outcome());
      }),
      { numRuns: 400 },
    );
  });

  it('повтор сообщения, срока, итога, отмены и исхода отправки ничего не удваивает', () => {
    fc.assert(
      fc.property(rule, story, (secondTask, told) => {
        const twice = live(secondTask, told, { batches: true, repeats: true });
        const once = live(secondTask, told, { batches: true, repeats: false });

        expect(twice.outcome()).toEqual(once.outcome());
      }),
      { numRuns: 400 },
    );
  });
});
