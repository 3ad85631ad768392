import { filled } from './widget-calls.js';

describe(filled.name, () => {
  it('подставляет значения в адрес', () => {
    expect(filled('rows/:id/cells/:cell', { id: '7', cell: 'b' })).toBe('rows/7/cells/b');
  });

  it('значение не выходит за свою часть адреса', () => {
    expect(filled('rows/:id', { id: '../../users?x=1' })).toBe('rows/..%2F..%2Fusers%3Fx%3D1');
  });
});
