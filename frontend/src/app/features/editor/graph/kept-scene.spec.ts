import { aChain, aScene } from './a-chain.js';
import { keptScene } from './kept-scene.js';
import { moveParts } from './layout-edits.js';

describe(keptScene.name, () => {
  const chain = aChain({
    start: { type: 'message', next: { next: 'hello' } },
    hello: { settings: { text: 'Привет' }, next: { next: 'end' } },
    end: {},
    lonely: {},
  });
  const before = aScene(chain);

  it('разложенная заново без перемен — прежняя', () => {
    expect(keptScene(before, aScene(chain))).toBe(before);
  });

  it('сдвинутый узел нов вместе со своими связями, остальное — прежние предметы', () => {
    const moved = moveParts(chain, { nodes: new Map([['end', { x: 900, y: 80 }]]) });

    const after = keptScene(before, aScene(moved));

    const fresh = [...after.nodes].filter(([id, card]) => card !== before.nodes.get(id));
    expect(fresh.map(([id]) => id)).toEqual(['end']);
    expect(fresh[0]?.[1]).toMatchObject({ x: 900, y: 80 });
    expect(after.edges.map((edge) => before.edges.includes(edge))).toEqual([true, false]);
  });

  it('другой выход или название карточку меняют', () => {
    const renamed = aChain({ ...chain.nodes, lonely: { title: 'Один', next: { other: 'end' } } });

    const after = keptScene(before, aScene(renamed));

    expect(after.nodes.get('lonely')).toMatchObject({ title: 'Один', outputs: { length: 2 } });
    expect(after.nodes.get('start')).toBe(before.nodes.get('start'));
  });

  it('стёртого узла больше нет, порядок — новый', () => {
    const { end, start, hello } = chain.nodes;
    const shorter = aChain({
      ...(end && { end }),
      ...(start && { start }),
      ...(hello && { hello }),
    });

    expect([...keptScene(before, aScene(shorter)).nodes.keys()]).toEqual(['end', 'start', 'hello']);
  });
});
