import { fileName, filled } from './widget-calls.js';

describe(filled.name, () => {
  it('подставляет значения в адрес', () => {
    expect(filled('rows/:id/cells/:cell', { id: '7', cell: 'b' })).toBe('rows/7/cells/b');
  });

  it('значение не выходит за свою часть адреса', () => {
    expect(filled('rows/:id', { id: '../../users?x=1' })).toBe('rows/..%2F..%2Fusers%3Fx%3D1');
  });
});

describe(fileName.name, () => {
  it.each([
    [null, undefined],
    ['inline', undefined],
    ['attachment; filename="rows.csv"', 'rows.csv'],
    ['attachment; filename="?.csv"; filename*=UTF-8\'\'%D0%A7%D0%B0%D0%B9.csv', 'Чай.csv'],
  ])('%s', (disposition, name) => {
    expect(fileName(disposition)).toBe(name);
  });
});
