import { byName } from './by-name.js';

describe('порядок имён', () => {
  it('числа в именах — по величине, «ё» рядом с «е»', () => {
    const names = ['Филиал 10', 'ёлка', 'Филиал 2', 'ель', 'жук'];

    expect(names.toSorted(byName)).toEqual(['ёлка', 'ель', 'жук', 'Филиал 2', 'Филиал 10']);
  });
});
