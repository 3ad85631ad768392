import { startsFirst } from './fold-text.js';

describe(startsFirst.name, () => {
  it('сначала названия, где запрос начинает слово, остальные — в прежнем порядке', () => {
    const found = ['Вырезать', 'Показать замечания', 'Указать', 'Замечания'].map((title) => ({
      title,
    }));

    expect(startsFirst(found, ' За').map(({ title }) => title)).toEqual([
      'Показать замечания',
      'Замечания',
      'Вырезать',
      'Указать',
    ]);
  });
});
