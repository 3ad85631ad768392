import { strengthOf } from './password-strength.js';

describe(strengthOf.name, () => {
  it.each([
    ['короткий', 0],
    ['qwertyuiop12', 1],
    ['1234567890123', 1],
    ['aaaaaaaaaaaaaaaa', 1],
    ['password2026', 1],
  ])('«%s» — слабый', (password, strength) => {
    expect(strengthOf(password)).toBe(strength);
  });

  it('длинная фраза из слов — отличный пароль', () => {
    expect(strengthOf('зелёный чайник идёт домой')).toBe(4);
  });

  it('случайные знаки — хороший пароль и лучше', () => {
    expect(strengthOf('k7#Vx!qP2z')).toBeGreaterThanOrEqual(3);
  });

  it('имя и почта не прибавляют стойкости', () => {
    const personal = ['Александра', 'sasha', 'example', 'org'];

    expect(strengthOf('александра1990', personal)).toBeLessThan(strengthOf('александра1990'));
    expect(strengthOf('александра1990', personal)).toBe(1);
  });
});
