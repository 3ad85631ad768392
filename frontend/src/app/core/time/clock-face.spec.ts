import { clockFace, secondsUntil } from './clock-face.js';

describe(clockFace.name, () => {
  it.each([
    [0, '0:00'],
    [42, '0:42'],
    [725, '12:05'],
    [10_800, '3:00:00'],
    [90_061, '25:01:01'],
  ])('%i с показывает как %s', (seconds, face) => {
    expect(clockFace(seconds)).toBe(face);
  });
});

describe(secondsUntil.name, () => {
  const now = Date.parse('2026-11-29T10:00:00Z');

  it('начатую секунду считает целой, чтобы отсчёт не кончился раньше срока', () => {
    expect(secondsUntil('2026-11-29T10:00:01.200Z', now)).toBe(2);
  });

  it('прошедший срок — ноль', () => {
    expect(secondsUntil('2026-11-29T09:59:00Z', now)).toBe(0);
  });
});
