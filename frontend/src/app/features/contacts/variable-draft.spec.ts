import { draftOf, readDraft, variableName } from './variable-draft.js';

describe(readDraft.name, () => {
  it.each([['Анна'], [42], [-0.5], [true], [['а', 1]], [{ city: 'Тверь' }], [null]])(
    'записанное и прочитанное обратно не меняется: %j',
    (value) => {
      expect(readDraft(draftOf('x', value))).toEqual({ value });
    },
  );

  it('число понимает и с запятой', () => {
    expect(readDraft({ name: 'x', kind: 'number', text: ' 2,5 ' })).toEqual({ value: 2.5 });
  });

  it.each([
    ['number', 'много'],
    ['number', ''],
    ['boolean', 'да'],
    ['json', '{город: Тверь}'],
  ] as const)('не принимает за %s «%s»', (kind, text) => {
    expect(readDraft({ name: 'x', kind, text })).toEqual({ refusal: kind });
  });
});

describe('имя переменной', () => {
  it.each([
    ['city', true],
    ['_age2', true],
    ['2age', false],
    ['город', false],
    ['a-b', false],
  ])('«%s» — %s', (name, fits) => {
    expect(variableName.test(name)).toBe(fits);
  });
});
