import { diffChains, sameBehaviour } from './diff-chains.js';
import { aChain } from './testing/a-chain.js';
import type { ChainBuilder } from './testing/a-chain.js';

const base = (text = 'Привет'): ChainBuilder =>
  aChain().with('start', 'manual').with('hello', 'send', { text });

describe(diffChains.name, () => {
  it('называет добавленные, удалённые и изменённые узлы с путями настроек', () => {
    const before = base().with('bye', 'end').build();
    const after = base('Здравствуйте')
      .with('react', 'react')
      .set({ variables: { age: { type: 'number' } } })
      .build();

    expect(diffChains(before, after)).toMatchObject({
      added: ['react'],
      removed: ['bye'],
      changed: [
        {
          node: 'hello',
          changes: [
            { path: 'settings.text', before: 'Привет', after: 'Здравствуйте' },
            { path: 'next.next', before: 'bye', after: 'react' },
          ],
        },
      ],
      chain: [{ path: 'variables.age', before: undefined, after: { type: 'number' } }],
    });
  });

  it('сравнивает списки по местам', () => {
    const variants = (list: readonly string[]): ChainBuilder =>
      aChain().with('start', 'send', { text: 'x', variants: list });

    expect(
      diffChains(variants(['а', 'б']).build(), variants(['а', 'в', 'г']).build()).changed,
    ).toEqual([
      {
        node: 'start',
        changes: [
          { path: 'settings.variants.1', before: 'б', after: 'в' },
          { path: 'settings.variants.2', before: undefined, after: 'г' },
        ],
      },
    ]);
  });

  describe('список строк со своими именами', () => {
    const yes = { id: 'yes', label: 'Да' };
    const no = { id: 'no', label: 'Нет' };
    const later = { id: 'later', label: 'Потом' };
    const changes = (before: readonly object[], after: readonly object[]) => {
      const menu = (options: readonly object[]) =>
        aChain()
          .with('menu', 'choice', { options: [...options] })
          .build();
      return diffChains(menu(before), menu(after)).changed[0]?.changes ?? [];
    };

    it('вставленную называет одну, следующие прежние', () => {
      expect(changes([yes, no], [later, yes, no])).toEqual([
        { path: 'settings.options.0', before: undefined, after: later },
      ]);
    });

    it('убранную называет по её прежнему месту, изменённую — по новому', () => {
      expect(changes([later, yes, no], [yes, { ...no, label: 'Ни за что' }])).toEqual([
        { path: 'settings.options.1.label', before: 'Нет', after: 'Ни за что' },
        { path: 'settings.options.0', before: later, after: undefined },
      ]);
    });

    it('о новом порядке говорит одной переменой: отвечают и номером', () => {
      expect(changes([yes, no], [no, later, yes])).toEqual([
        { path: 'settings.options.1', before: undefined, after: later },
        { path: 'settings.options', before: [yes, no], after: [no, yes] },
      ]);
    });
  });

  it('строку, вставленную в безымянный список, называет одну', () => {
    const variants = (list: readonly string[]) =>
      aChain()
        .with('start', 'send', { variants: [...list] })
        .build();

    expect(diffChains(variants(['а', 'б', 'а']), variants(['а', 'в', 'б', 'а'])).changed).toEqual([
      { node: 'start', changes: [{ path: 'settings.variants.1', before: undefined, after: 'в' }] },
    ]);
  });

  it('перестановку на холсте поведением не считает', () => {
    const at = (x: number, text: string): ChainBuilder =>
      base().set({
        layout: {
          nodes: { start: { x, y: 0 }, hello: { x: 0, y: 0 } },
          notes: { note: { x: 0, y: 0, width: 1, height: 1, text } },
        },
      });
    const diff = diffChains(at(0, 'а').build(), at(40, 'б').build());

    expect(diff).toMatchObject({ moved: ['start'], decorated: true, changed: [] });
    expect(sameBehaviour(diff)).toBe(true);
  });

  it('не видит разницы в порядке ключей', () => {
    const { nodes, ...rest } = base().build();
    const shuffled = { ...rest, nodes: Object.fromEntries(Object.entries(nodes).reverse()) };

    expect(sameBehaviour(diffChains(base().build(), shuffled))).toBe(true);
  });
});
