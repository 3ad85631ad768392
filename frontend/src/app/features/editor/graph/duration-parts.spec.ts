import { durationParts, durationText } from './duration-parts.js';

describe(durationParts.name, () => {
  it.each([
    ['10m', 10, 'm'],
    ['1h 30m', 90, 'm'],
    ['1d12h', 36, 'h'],
    ['0.5h', 0.5, 'h'],
  ])('%s — %d %s', (text, amount, unit) => {
    expect(durationParts(text)).toEqual({ amount, unit });
  });

  it('неверную запись не угадывает', () => {
    expect(durationParts('завтра')).toBeUndefined();
  });
});

describe(durationText.name, () => {
  it.each([
    [90, 'm', '1h 30m'],
    [60, 'm', '60m'],
    [10, 'm', '10m'],
    [1.5, 'h', '1.5h'],
  ] as const)('%d %s — %s', (amount, unit, text) => {
    expect(durationText({ amount, unit })).toBe(text);
  });
});
