// Цена движка без базы и сети: `node backend/bench/engine.mjs`. Числа печатаются, порогов здесь нет.
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import { compile } from '@zveno/engine/compile.js';
import { start } from '@zveno/engine/start.js';
import { step } from '@zveno/engine/step.js';
import { validate } from '@zveno/engine/validation/validate.js';

const flow = ChainDocument.parse({
  schema: 1,
  name: 'Замер',
  nodes: {
    start: { type: 'webhook', next: { next: 'check' } },
    check: {
      type: 'condition',
      settings: {
        groups: [{ rules: [{ left: '{{webhook.body.sum}}', operator: 'greater', right: 100 }] }],
      },
      next: { yes: 'reply', no: 'end' },
    },
    reply: {
      type: 'send',
      settings: { text: 'Здравствуйте, {{contact.name}}! Заказ {{webhook.body.id}} принят.' },
      next: { next: 'post' },
    },
    post: {
      type: 'http',
      settings: {
        method: 'POST',
        url: 'http://127.0.0.1:9000/orders/{{webhook.body.id}}',
        bodyKind: 'json',
        json: { id: '{{webhook.body.id}}', sum: '{{webhook.body.sum}}' },
      },
      next: { next: 'end' },
    },
    end: { type: 'end' },
  },
});

const now = Date.UTC(2026, 10, 22, 9, 0, 0);
const scene = {
  now,
  chain: 'bench',
  contact: { id: 'c1', name: 'Иван', tags: [], variables: { city: 'Тула' } },
};

/** Одно выполнение: вебхук, ожидание HTTP, ответ. Возвращает число посещённых узлов. */
function execution(chain, number) {
  const request = { method: 'POST', query: {}, headers: {}, body: { id: number, sum: 500 } };
  const webhook = { kind: 'webhook', id: `w${number}`, at: now, node: 'start', ...request };
  const begun = start(chain, { id: `t${number}`, seed: number, trigger: 'start' }, webhook, scene);
  const asked = begun.commands.at(-1);
  const outcome = { kind: 'done', value: { status: 200, headers: {}, body: {} } };
  const answer = { kind: 'activity-result', id: `a${number}`, at: now, step: asked.step, outcome };
  const ended = step(chain, begun.task, answer, scene);
  if (ended.task.status !== 'done')
    throw new Error(`Выполнение не кончилось: ${ended.task.status}`);
  return begun.log.length + ended.log.length;
}

function perExecution(chain, count) {
  let visits = 0;
  const started = performance.now();
  for (let number = 0; number < count; number += 1) visits += execution(chain, number);
  const milliseconds = performance.now() - started;
  return { visits, milliseconds, executions: count };
}

function bigChain(size) {
  const nodes = { start: { type: 'manual', next: { next: 'node-0' } } };
  for (let index = 0; index < size; index += 1) {
    nodes[`node-${index}`] = {
      type: index % 3 === 0 ? 'ask' : 'send',
      settings:
        index % 3 === 0
          ? { question: 'Как вас зовут, {{contact.name}}?', saveTo: 'name' }
          : { text: 'Здравствуйте, {{name}}! {{ contact.city | upcase }}' },
      next:
        index + 1 < size ? { [index % 3 === 0 ? 'answered' : 'next']: `node-${index + 1}` } : {},
    };
  }
  return ChainDocument.parse({ schema: 1, name: 'Большая', nodes });
}

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const chain = compile(flow, builtinNodes);
perExecution(chain, 20_000);
const { visits, milliseconds, executions } = perExecution(chain, 100_000);
const seconds = milliseconds / 1000;
const fixed = (value) => value.toFixed(2).replace('.', ',');
console.log('вебхук → условие → сообщение → HTTP → конец, в одном потоке');
console.log(`  выполнений в секунду: ${Math.round(executions / seconds)}`);
console.log(`  ходов в секунду (2 на выполнение): ${Math.round((executions * 2) / seconds)}`);
console.log(`  мкс на ход: ${fixed((milliseconds * 1000) / (executions * 2))}`);
console.log(`  нс на посещение узла: ${Math.round((milliseconds * 1e6) / visits)}`);

const cold = bigChain(1000);
const first = timed(() => validate(cold, builtinNodes));
for (let round = 0; round < 5; round += 1) validate(bigChain(1000), builtinNodes);
const fresh = bigChain(1000);
const anew = timed(() => validate(fresh, builtinNodes));
const again = timed(() => validate(fresh, builtinNodes));
console.log('проверка цепочки из 1000 узлов, мс');
console.log(
  `  первая в процессе: ${fixed(first)}; новая цепочка: ${fixed(anew)}; она же: ${fixed(again)}`,
);
