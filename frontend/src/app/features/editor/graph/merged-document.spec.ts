import type { ChainDocument, ChainNode } from '@zveno/contracts/chain-document.js';
import { changeCount, compareDocuments } from './merged-document.js';

const send = (text: string, next: ChainNode['next'] = {}): ChainNode => ({
  type: 'send',
  settings: { text },
  next,
});

const chain = (nodes: ChainDocument['nodes']): ChainDocument => ({
  schema: 1,
  name: 'Приветствие',
  secondTask: 'ignore',
  variables: {},
  nodes,
  layout: {
    nodes: Object.fromEntries(
      Object.keys(nodes).map((id, index) => [id, { x: index * 300, y: 0 }]),
    ),
    labels: {},
    notes: {},
    frames: {},
  },
});

describe(compareDocuments, () => {
  const before = chain({ hello: send('Привет', { next: 'bye' }), bye: send('Пока') });

  it('показывает и удалённый узел — на прежнем месте', () => {
    const after = chain({ hello: send('Привет') });

    const { merged, marks } = compareDocuments(before, after);

    expect(Object.keys(merged.nodes)).toEqual(['hello', 'bye']);
    expect(merged.layout.nodes['bye']).toEqual({ x: 300, y: 0 });
    expect(marks.nodes.get('bye')).toEqual({ tone: 'removed' });
  });

  it('красит новое и изменённое, а нетронутое оставляет как есть', () => {
    const after = chain({
      hello: send('Добрый день', { next: 'bye' }),
      bye: send('Пока'),
      ask: send('?'),
    });

    const { marks } = compareDocuments(before, after);

    expect([...marks.nodes]).toEqual([
      ['ask', { tone: 'added' }],
      ['hello', { tone: 'changed' }],
    ]);
  });

  it('передвинутый узел — не перемена поведения', () => {
    const moved = { ...before, layout: { ...before.layout, nodes: { hello: { x: 9, y: 9 } } } };

    const { diff, marks } = compareDocuments(before, moved);

    expect(marks.nodes.size).toBe(0);
    expect(changeCount(diff)).toBe(0);
    expect(diff.moved).toEqual(['hello']);
  });

  it('сравниваемые документы не меняет', () => {
    const after = chain({});
    const snapshot = JSON.stringify([before, after]);

    compareDocuments(before, after);

    expect(JSON.stringify([before, after])).toBe(snapshot);
  });
});
