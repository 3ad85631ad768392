import { builtinNodes } from './builtin-nodes.js';
import { compile } from './compile.js';
import { awaitsMessage, canMove, standingNodes } from './standing.js';
import type { ChainBuilder } from './testing/a-chain.js';
import { begun, started } from './testing/started.js';

const asking = (): ChainBuilder =>
  begun()
    .with('loop', 'loop', { over: 'times', list: 2 })
    .apart('ask', 'ask', { question: '{{item}}?' })
    .apart('bye', 'end')
    .edge('loop', 'each', 'ask')
    .edge('loop', 'done', 'bye')
    .edge('ask', 'answered', 'bye');
const compiled = (chain: ChainBuilder): ReturnType<typeof compile> =>
  compile(chain.build(), builtinNodes);

describe('Где стоит выполнение', () => {
  const { task } = started(asking());
  if (!task) throw new Error('выполнение не началось');

  it('называет узлы и ожидание сообщения', () => {
    expect(standingNodes(task)).toEqual(['ask']);
    expect(awaitsMessage(task)).toBe(true);
  });

  it('переходит на версию, где его узлы остались прежними', () => {
    const from = compiled(asking());
    const reworded = asking().apart('new', 'send', { text: 'Новый' });

    expect(canMove(task, from, compiled(reworded))).toBe(true);
  });

  it('остаётся, если узел пропал, сменил тип, испорчен или пропал его цикл', () => {
    const from = compiled(asking());
    const changed = (id: string, type: string, settings = {}): boolean =>
      canMove(task, from, compiled(asking().apart(id, type, settings)));

    expect(changed('ask', 'delay')).toBe(false);
    expect(changed('ask', 'ask', { expect: 'нечто' })).toBe(false);
    expect(changed('loop', 'send', { text: 'Больше не цикл' })).toBe(false);
    expect(canMove(task, from, compiled(begun().with('other', 'end')))).toBe(false);
  });
});
