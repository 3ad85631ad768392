import { builtinNodes } from './builtin-nodes.js';
import { pluginNode } from './plugin-node.js';
import { nodeCatalog } from './reference/node-catalog.js';
import { aChain } from './testing/a-chain.js';
import type { ChainBuilder, Sample } from './testing/a-chain.js';
import { Conversation } from './testing/conversation.js';
import { validate } from './validation/validate.js';

const card = pluginNode({
  type: 'shop.card',
  title: { ru: 'Карточка товара', en: 'Product card' },
  description: { ru: 'Показывает товар.', en: 'Shows a product.' },
  icon: 'shopping_bag',
  settings: {
    type: 'object',
    properties: { sku: { type: 'string' }, count: { type: 'integer', minimum: 1 } },
    required: ['sku'],
  },
  outputs: [
    { id: 'found', title: { ru: 'Найден', en: 'Found' } },
    { id: 'absent', title: { ru: 'Нет', en: 'Absent' } },
  ],
});
const registry = builtinNodes.with([card]);

const chain = (settings: Sample): ChainBuilder =>
  aChain()
    .with('start', 'manual', { inputs: [{ name: 'n' }] })
    .with('card', 'shop.card', settings)
    .apart('yes', 'send', { text: 'Цена {{price}}' })
    .apart('no', 'send', { text: 'Нет такого' })
    .edge('card', 'found', 'yes')
    .edge('card', 'absent', 'no')
    .set({ variables: { price: { type: 'number' } } });

const asked = (): Conversation => {
  const document = chain({ sku: 'чай', count: '{{n}}' }).build();
  const talk = new Conversation(document, 42, registry);
  talk.starts({ n: 3 });
  return talk;
};

describe(pluginNode.name, () => {
  it('отдаёт плагину настройки с подставленными значениями', () => {
    expect(asked().all('activity')[0]?.activity).toEqual({
      kind: 'plugin',
      type: 'shop.card',
      settings: { sku: 'чай', count: 3 },
    });
  });

  it('идёт выходом, который назвал плагин, и кладёт его переменные', () => {
    const [found, absent, wrong] = [asked(), asked(), asked()];

    found.replies({ kind: 'done', value: { output: 'found', set: { price: 120 } } });
    absent.replies({ kind: 'done', value: { output: 'absent' } });
    wrong.replies({ kind: 'done', value: { output: 'nowhere' } });

    expect(found.sent()).toEqual(['Цена 120']);
    expect(absent.sent()).toEqual(['Нет такого']);
    expect(wrong.task?.error?.code).toBe('plugin.output');
  });

  it('отдаёт палитре и форме схему плагина, и по этим сведениям узел собирается снова', () => {
    const shown = nodeCatalog(registry).find(({ type }) => type === 'shop.card');
    if (!shown) throw new Error('узла нет в каталоге');

    const again = nodeCatalog(builtinNodes.with([pluginNode(shown)])).at(-1);

    expect(shown.settings).toMatchObject({ required: ['sku'] });
    expect(again).toEqual(shown);
  });

  it('проверяет настройки по схеме плагина; подстановка на месте числа годится', () => {
    const paths = (settings: Sample): readonly string[] =>
      validate(chain(settings).build(), registry)
        .filter(({ code }) => code.startsWith('setting.'))
        .map(({ code, path }) => `${code} ${path}`);

    expect(paths({ sku: 'чай', count: '{{n}}' })).toEqual([]);
    expect(paths({ count: 0 })).toEqual([
      'setting.missing nodes.card.settings.sku',
      'setting.invalid nodes.card.settings.count',
    ]);
  });
});
