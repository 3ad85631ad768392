import { durationWords } from './duration.js';

describe(durationWords.name, () => {
  it.each([
    [340, '340 мс'],
    [4_260, '4,2 с'],
    [59_900, '59 с'],
    [125_000, '2 мин 5 с'],
    [7_200_000, '2 ч'],
    [273_600_000, '3 дн. 4 ч'],
    [-5, '0 мс'],
  ])('%d мс — «%s»', (ms, words) => {
    expect(durationWords(ms, 'ru').replaceAll('\u00a0', ' ')).toBe(words);
  });
});
