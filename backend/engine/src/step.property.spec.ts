import type { EngineEvent } from '@zveno/contracts/engine-event.js';
import type { EngineTask } from '@zveno/contracts/task-state.js';
import fc from 'fast-check';
import { builtinNodes } from './builtin-nodes.js';
import { compile } from './compile.js';
import { start } from './start.js';
import { step } from './step.js';
import type { StepResult } from './step.js';
import { aChain } from './testing/a-chain.js';

const now = Date.UTC(2026, 10, 22, 9, 0, 0);

/** Цепочка, в которой есть все виды ожиданий, ветви, циклы и ошибки. */
const document = aChain()
  .set({ variables: { answer: { type: 'text', initial: '' } } })
  .with('start', 'manual')
  .with('fork', 'parallel', { branches: [{ id: 'talk' }, { id: 'work' }, { id: 'rest' }] })
  .apart('loop', 'loop', { over: 'times', list: 3 })
  .apart('ask', 'ask', {
    question: 'Вопрос {{item}}?',
    expect: 'number',
    timeout: '1h',
    saveTo: 'answer',
  })
  .apart('http', 'http', { url: 'https://x.example/{{answer}}' }, { onError: { then: 'output' } })
  .apart('rest', 'delay', { how: 'random', from: '1m', to: '1h' })
  .with('burst', 'collect', { quiet: '10s' })
  .apart('join', 'join', { need: 'some', count: 2, timeout: '2h' })
  .with('after', 'send', { text: 'Дальше', variants: ['Вперёд'] })
  .with('bad', 'send', { text: '{{message.text}}' })
  .apart('catch', 'error-catch')
  .with('rescue', 'ask', { question: 'Повторим?', expect: 'yes-no' })
  .apart('bye', 'send', { text: 'Пока' })
  .edge('fork', 'talk', 'loop')
  .edge('fork', 'work', 'http')
  .edge('fork', 'rest', 'rest')
  .edge('loop', 'each', 'ask')
  .edge('loop', 'done', 'join')
  .edge('ask', 'invalid', 'bye')
  .edge('ask', 'no-reply', 'join')
  .edge('http', 'next', 'join')
  .edge('http', 'error', 'bye')
  .edge('burst', 'next', 'join')
  .edge('join', 'timeout', 'bye')
  .build();
const chain = compile(document, builtinNodes);
const contact = { id: 'c', name: 'Иван', tags: [], variables: {} };
const scene = { now, contact, chain: 'chain' };

const base = fc.record({ id: fc.nat(12).map(String), at: fc.constant(now) });
const small = fc.nat(40);
const outcome = fc.oneof(
  fc.record({ kind: fc.constant('done' as const), value: fc.constant({ status: 200 }) }),
  fc.record({
    kind: fc.constant('failed' as const),
    error: fc.constant({ code: 'http.timeout', message: 'нет ответа' }),
  }),
);
const words = fc.constantFrom('18', 'да', 'нет', 'пять', 'что?', '', '/start');

const anyEvent: fc.Arbitrary<EngineEvent> = fc.oneof(
  fc.tuple(base, words, fc.boolean()).map(([it, text, edited]) => ({
    ...it,
    kind: 'message' as const,
    chat: { id: 'chat', kind: 'private' as const },
    message: { id: 1, text, content: 'text' as const, edited },
  })),
  fc.tuple(base, small).map(([it, token]) => ({ ...it, kind: 'timer' as const, token })),
  fc.tuple(base, small, outcome).map(([it, at, result]) => ({
    ...it,
    kind: 'activity-result' as const,
    step: at,
    outcome: result,
  })),
  fc.tuple(base, small, outcome).map(([it, at, result]) => ({
    ...it,
    kind: 'task-result' as const,
    step: at,
    outcome: result,
  })),
  base.map((it) => ({ ...it, kind: 'retry' as const })),
  fc.tuple(base, small).map(([it, at]) => ({
    ...it,
    kind: 'delivery-failed' as const,
    step: at,
    node: 'after',
    error: { code: 'telegram.peer-flood', message: 'ограничение' },
  })),
  base.map((it) => ({ ...it, kind: 'cancel' as const, reason: 'stopped.by-hand' as const })),
);
const events = fc.array(anyEvent, { maxLength: 40 });

const run = (seed: number, story: readonly EngineEvent[]): readonly StepResult[] => {
  const manual = { kind: 'manual', id: 'start', at: now, inputs: {} } as const;
  const results = [start(chain, { id: 'task', seed, trigger: 'start' }, manual, scene)];
  for (const event of story) {
    const last = results.at(-1);
    if (last)
      results.push(step(chain, last.task, event, { ...scene, contact: last.contact ?? contact }));
  }
  return results;
};

const throughJson = (task: EngineTask | undefined): unknown =>
  JSON.parse(JSON.stringify(task ?? null));

describe('Ход цепочки при любых событиях', () => {
  it('те же события дают то же выполнение, и ни один порядок не роняет движок', () => {
    fc.assert(
      fc.property(fc.integer(), events, (seed, story) => {
        expect(run(seed, story)).toEqual(run(seed, story));
      }),
      { numRuns: 300 },
    );
  });

  it('состояние переживает JSON без потерь', () => {
    fc.assert(
      fc.property(fc.integer(), events, (seed, story) => {
        for (const { task } of run(seed, story)) expect(throughJson(task)).toEqual(task);
      }),
      { numRuns: 200 },
    );
  });

  it('повтор только что принятого события ничего не просит', () => {
    fc.assert(
      fc.property(fc.integer(), events, (seed, story) => {
        for (const [index, event] of story.entries()) {
          const { task } = run(seed, story.slice(0, index + 1)).at(-1) ?? {};
          const again = task && step(chain, task, event, scene);
          expect(again?.commands ?? []).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('номера шагов, таймеров и ветвей не повторяются', () => {
    fc.assert(
      fc.property(fc.integer(), events, (seed, story) => {
        const commands = run(seed, story).flatMap((result) => result.commands);
        const numbers = commands.flatMap((command) => {
          if (command.kind === 'set-timer') return [command.token];
          return 'node' in command ? [command.step] : [];
        });
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      { numRuns: 200 },
    );
  });

  it('законченное выполнение не оставляет ни таймеров, ни действий', () => {
    fc.assert(
      fc.property(fc.integer(), events, (seed, story) => {
        const results = run(seed, story);
        const { task } = results.at(-1) ?? {};
        if (task?.status === 'waiting') return;
        const open = new Set<number>();
        const fired = story.map((event) => (event.kind === 'timer' ? event.token : -1));
        for (const command of results.flatMap((result) => result.commands)) {
          if (command.kind === 'set-timer') open.add(command.token);
          if (command.kind === 'cancel-timer') open.delete(command.token);
        }
        expect([...open].filter((token) => !fired.includes(token))).toEqual([]);
        expect(task?.state.tokens).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
