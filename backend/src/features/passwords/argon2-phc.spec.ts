import { formatPhc, hashArgon2, matchesArgon2, parsePhc } from './argon2-phc.js';

const cheap = { memory: 64, passes: 1, parallelism: 1 };

describe('строка PHC с argon2id', () => {
  it('понимает хеш эталонной реализации argon2', async () => {
    const reference =
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';

    expect(await matchesArgon2('password', parsePhc(reference))).toBe(true);
    expect(await matchesArgon2('Password', parsePhc(reference))).toBe(false);
    expect(formatPhc(parsePhc(reference))).toBe(reference);
  });

  it('хранит цену и соль, поэтому проверяется без настроек', async () => {
    const stored = formatPhc(await hashArgon2('длинный пароль', cheap));

    expect(stored).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(parsePhc(stored).cost).toEqual(cheap);
    expect(await matchesArgon2('длинный пароль', parsePhc(stored))).toBe(true);
  });

  it('один и тот же пароль хеширует с разной солью', async () => {
    const [first, second] = await Promise.all([
      hashArgon2('пароль', cheap),
      hashArgon2('пароль', cheap),
    ]);

    expect(first.salt).not.toEqual(second.salt);
    expect(first.hash).not.toEqual(second.hash);
  });

  it('не различает составные и разложенные буквы', async () => {
    const stored = await hashArgon2('й'.normalize('NFD').repeat(10), cheap);

    expect(await matchesArgon2('й'.normalize('NFC').repeat(10), stored)).toBe(true);
  });

  it('испорченную строку называет испорченной', () => {
    expect(() => parsePhc('$2b$12$abcdefghijklmnopqrstuv')).toThrow(/испорчен/);
  });
});
