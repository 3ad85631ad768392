import { rangeOf, scrolled } from './log-window.js';

const row = 20;
const state = { top: 0, height: 100, following: false };

describe(rangeOf.name, () => {
  it('держась конца, показывает последние строки, сколько бы их ни прибыло', () => {
    const following = { ...state, following: true };

    expect(rangeOf(following, 1_000, row)).toEqual({ from: 995, to: 1_000, shift: 0 });
    expect(rangeOf(following, 3_500, row)).toEqual({ from: 3_495, to: 3_500, shift: 0 });
  });

  it('при чтении стоит на месте и показывает начатую строку', () => {
    expect(rangeOf({ ...state, top: 210 }, 1_000, row)).toEqual({ from: 10, to: 17, shift: 10 });
  });

  it('короткий журнал виден весь', () => {
    expect(rangeOf({ ...state, top: 400 }, 3, row)).toEqual({ from: 0, to: 3, shift: 0 });
  });
});

describe(scrolled.name, () => {
  it('прокрутка вверх отпускает конец, возврат к нему снова держит', () => {
    const following = { ...state, top: 900, following: true };

    const reading = scrolled(following, 700, 900);
    expect(reading.following).toBe(false);
    expect(scrolled(reading, 800, 2_000).following).toBe(false);
    expect(scrolled(reading, 2_000, 2_000).following).toBe(true);
  });

  it('рост журнала между кадрами конца не отпускает', () => {
    expect(scrolled({ ...state, top: 900, following: true }, 900, 1_400).following).toBe(true);
  });
});
