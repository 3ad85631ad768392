import { pluralCategory } from './plural-category.js';

describe(pluralCategory.name, () => {
  it.each([
    [1, 'one'],
    [2, 'few'],
    [5, 'many'],
    [11, 'many'],
    [21, 'one'],
    [112, 'many'],
    [1.5, 'other'],
  ])('русское %d — форма %s', (count, form) => {
    expect(pluralCategory('ru', count)).toBe(form);
  });

  it.each([
    [1, 'one'],
    [0, 'other'],
    [21, 'other'],
  ])('английское %d — форма %s', (count, form) => {
    expect(pluralCategory('en', count)).toBe(form);
  });
});
