import { plainValue } from './plain-value.js';

describe('набранное одной строкой', () => {
  it('узнаёт число и «да/нет»', () => {
    expect(['5', '-1.5', 'true', 'false'].map(plainValue)).toEqual([5, -1.5, true, false]);
  });

  it('не портит того, что записано не так, как пишется число', () => {
    const texts = ['', ' ', '007', '1.0', '-0', '1e3', '12345678901234567890', 'да', '{{ name }}'];
    expect(texts.map(plainValue)).toEqual(texts.map(() => undefined));
  });
});
