import { requireGoodPassword } from './password-rules.js';

describe(requireGoodPassword.name, () => {
  const check = (password: string) => () => {
    requireGoodPassword(password, 'Anna.Petrova@example.org', 'password');
  };

  it('принимает любой состав, лишь бы длины хватало', () => {
    expect(check('аааааааааа')).not.toThrow();
    expect(check('🙂'.repeat(10))).not.toThrow();
  });

  it.each([
    ['короткий', 'девять зн'],
    ['короткий из составных знаков', '🙂'.repeat(9)],
    ['слишком длинный', 'x'.repeat(257)],
    ['равный почте', 'anna.petrova@EXAMPLE.org'],
  ])('не принимает %s', (_title, password) => {
    expect(check(password)).toThrow(
      expect.objectContaining({
        code: 'auth.weak-password',
        problems: [expect.objectContaining({ path: 'password' })],
      }),
    );
  });
});
