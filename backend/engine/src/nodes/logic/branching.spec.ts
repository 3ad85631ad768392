import type { Json, JsonObject } from '@zveno/contracts/json.js';
import type { ChainBuilder, Sample } from '../../testing/a-chain.js';
import { begun, saying, started } from '../../testing/started.js';

describe('Узел «Условие»', () => {
  const holds = (rule: Sample, inputs: JsonObject): boolean => {
    const chain = begun(...Object.keys(inputs)).with('if', 'condition', {
      groups: [{ rules: [rule] }],
    });
    return started(saying(chain, 'if', ['yes', 'no']), inputs).sent()[0] === 'yes';
  };

  it.each<[Sample, JsonObject, boolean]>([
    [{ left: '{{a}}', operator: 'equals', right: 'Ёлка' }, { a: 'елка' }, true],
    [{ left: '{{a}}', operator: 'equals', right: '18' }, { a: 18 }, true],
    [{ left: '{{a}}', operator: 'greater', right: 9 }, { a: '10' }, true],
    [{ left: '{{a}}', operator: 'greater', right: 9, as: 'text' }, { a: '10' }, false],
    [{ left: '{{a}}', operator: 'less', right: 'завтра', as: 'date' }, { a: '22.11.2026' }, true],
    [{ left: '{{a}}', operator: 'contains', right: 'vip' }, { a: ['vip', 'new'] }, true],
    [{ left: '{{a}}', operator: 'not-contains', right: 'кот' }, { a: 'Котлета' }, false],
    [{ left: '{{a}}', operator: 'matches', right: '^\\d{4}$' }, { a: '1234' }, true],
    [{ left: '{{a}}', operator: 'one-of', right: 'да, конечно' }, { a: 'конечно' }, true],
    [{ left: '{{a}}', operator: 'not-one-of', right: ['x', 'y'] }, { a: 'z' }, true],
    [{ left: '{{a}}', operator: 'empty' }, { a: '  ' }, true],
    [{ left: '{{a}}', operator: 'not-empty' }, { a: 0 }, true],
    [{ left: '{{a}}', operator: 'is-true' }, { a: 'да' }, true],
    [{ left: '{{a}}', operator: 'is-false' }, { a: false }, true],
    [{ left: '{{a}}', operator: 'starts', right: 'при' }, { a: 'Привет' }, true],
    [{ left: '{{a}}', operator: 'ends', right: 'ВЕТ' }, { a: 'Привет' }, true],
    [{ left: '{{a}}', operator: 'less-or-equal', right: 'нечто', as: 'number' }, { a: 5 }, false],
  ])('%j при %j — %s', (rule, inputs, expected) => {
    expect(holds(rule, inputs)).toBe(expected);
  });

  it('соединяет группы «и» с условиями «или»', () => {
    const equals = (left: string, right: Json): Sample => ({ left, operator: 'equals', right });
    const chain = (): ChainBuilder =>
      saying(
        begun('a', 'b').with('if', 'condition', {
          join: 'and',
          groups: [
            { join: 'or', rules: [equals('{{a}}', 1), equals('{{a}}', 2)] },
            { join: 'and', rules: [equals('{{b}}', 'x')] },
          ],
        }),
        'if',
        ['yes', 'no'],
      );

    expect(started(chain(), { a: 2, b: 'x' }).sent()).toEqual(['yes']);
    expect(started(chain(), { a: 3, b: 'x' }).sent()).toEqual(['no']);
    expect(started(chain(), { a: 1, b: 'y' }).sent()).toEqual(['no']);
  });
});

describe('Узел «Переключатель»', () => {
  const said = (value: Json): readonly string[] => {
    const chain = begun('a').with('which', 'switch', {
      value: '{{a}}',
      cases: [
        { id: 'exact', values: ['один', 1] },
        { id: 'part', how: 'contains', values: ['цена'] },
        { id: 'range', how: 'range', values: [10, 20] },
        { id: 'regex', how: 'regex', values: ['^\\d{6}$'] },
      ],
    });
    return started(saying(chain, 'which', ['exact', 'part', 'range', 'regex', 'default']), {
      a: value,
    }).sent();
  };

  it.each<[Json, string]>([
    ['ОДИН', 'exact'],
    ['1', 'exact'],
    ['какая цена', 'part'],
    [20, 'range'],
    ['123456', 'regex'],
    ['нечто', 'default'],
    [null, 'default'],
  ])('%j — %s', (value, expected) => {
    expect(said(value)).toEqual([expected]);
  });
});

describe('Узел «Разделить по долям»', () => {
  const chain = (sticky: boolean): ChainBuilder =>
    saying(
      begun().with('split', 'split', {
        sticky,
        branches: [
          { id: 'a', weight: 80 },
          { id: 'b', weight: 20 },
        ],
      }),
      'split',
      ['a', 'b'],
    );

  it('ведёт одного собеседника всегда одной ветвью', () => {
    const said = Array.from({ length: 20 }, (_, seed) => started(chain(true), {}, seed).sent()[0]);

    expect(new Set(said).size).toBe(1);
  });

  it('держит доли', () => {
    const said = Array.from(
      { length: 500 },
      (_, seed) => started(chain(false), {}, seed).sent()[0],
    );
    const share = said.filter((branch) => branch === 'a').length / said.length;

    expect(share).toBeGreaterThan(0.74);
    expect(share).toBeLessThan(0.86);
  });
});
