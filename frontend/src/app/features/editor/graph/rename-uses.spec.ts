import { aChain } from './a-chain.js';
import { countUses, renameUses } from './rename-uses.js';

const chain = aChain({
  ask: { settings: { question: 'Сколько?', saveTo: 'count' } },
  say: { settings: { text: 'Вас {{ count }}, {{order.count}}, {{ counter }} и count без скобок' } },
  check: {
    settings: { groups: [{ rules: [{ left: '{{count | plus: 1}}', right: 'count' }] }] },
  },
  loop: { settings: { text: '{% if count > 1 and name == "count" %}{{ count }}{% endif %}' } },
});

describe(renameUses.name, () => {
  const renamed = renameUses(chain, 'count', 'guests');

  it('переписывает имя в подстановках и действиях, не трогая полей, похожих имён, кавычек и обычных слов', () => {
    expect(renamed.nodes['say']?.settings['text']).toBe(
      'Вас {{ guests }}, {{order.count}}, {{ counter }} и count без скобок',
    );
    expect(renamed.nodes['loop']?.settings['text']).toBe(
      '{% if guests > 1 and name == "count" %}{{ guests }}{% endif %}',
    );
  });

  it('доходит до вложенных настроек; то, что пишет переменную, остаётся', () => {
    expect(renamed.nodes['check']?.settings['groups']).toEqual([
      { rules: [{ left: '{{guests | plus: 1}}', right: 'count' }] },
    ]);
    expect(renamed.nodes['ask']).toBe(chain.nodes['ask']);
  });

  it('без упоминаний документ остаётся тем же', () => {
    expect(renameUses(chain, 'nobody', 'somebody')).toBe(chain);
  });
});

describe(countUses.name, () => {
  it('считает тексты, где переменная названа', () => {
    expect(countUses(chain, 'count')).toBe(3);
    expect(countUses(chain, 'order')).toBe(1);
    expect(countUses(chain, 'nobody')).toBe(0);
  });
});
