import { randomBytes } from 'node:crypto';
import { EnvelopeSecrets, SealBroken, SealKeyUnknown } from './envelope-secrets.js';

const key = () => randomBytes(32).toString('base64url');
const secretsWith = (masterKeys: Readonly<Record<string, string>>) =>
  new EnvelopeSecrets({ secrets: { accessTokenKey: '', masterKeys } });

describe(EnvelopeSecrets.name, () => {
  const place = 'bot_sessions.session_string:1';

  it('открывает то, что запечатал', () => {
    const secrets = secretsWith({ k1: key() });
    const plain = randomBytes(1000);

    expect(secrets.open(secrets.seal(plain, place), place)).toEqual(plain);
    expect(secrets.open(secrets.seal('', place), place)).toHaveLength(0);
    expect(secrets.open(secrets.seal('ключ', place), place).toString()).toBe('ключ');
  });

  it('одинаковый секрет запечатывает каждый раз по-новому и не показывает его', () => {
    const secrets = secretsWith({ k1: key() });

    const [first, second] = [secrets.seal('секрет', place), secrets.seal('секрет', place)];

    expect(first).not.toEqual(second);
    expect(first.includes('секрет')).toBe(false);
  });

  it('шифрует последним ключом, а открывает любым известным', () => {
    const [old, fresh] = [key(), key()];
    const sealedBefore = secretsWith({ k1: old }).seal('секрет', place);
    const secrets = secretsWith({ k1: old, k2: fresh });

    expect(secrets.open(sealedBefore, place).toString()).toBe('секрет');
    const sealedNow = secrets.seal('секрет', place);
    expect(secretsWith({ k2: fresh }).open(sealedNow, place).toString()).toBe('секрет');
  });

  it('неизвестный ключ называет по имени и говорит, что делать', () => {
    const sealed = secretsWith({ k7: key() }).seal('секрет', place);

    const open = () => secretsWith({ k1: key() }).open(sealed, place);

    expect(open).toThrow(SealKeyUnknown);
    expect(open).toThrow(/«k7».*secrets\.json/s);
  });

  it('не открывает конверт, в котором изменён любой байт', () => {
    const secrets = secretsWith({ k1: key() });
    const sealed = secrets.seal('секрет', place);

    const survived = [...sealed.keys()].filter((index) => {
      const broken = Buffer.from(sealed);
      broken.writeUInt8(sealed.readUInt8(index) ^ 1, index);
      return opens(secrets, broken, place);
    });

    expect(survived).toEqual([]);
  });

  it('не открывает обрезанный конверт и не конверт вовсе', () => {
    const secrets = secretsWith({ k1: key() });
    const sealed = secrets.seal('секрет', place);

    const survived = [...sealed.keys()].filter((end) =>
      opens(secrets, sealed.subarray(0, end), place),
    );

    expect(survived).toEqual([]);
    expect(() => secrets.open(Buffer.from('просто текст'), place)).toThrow(SealBroken);
  });

  it('не открывает конверт, перенесённый в другую строку', () => {
    const secrets = secretsWith({ k1: key() });
    const sealed = secrets.seal('секрет', place);

    expect(() => secrets.open(sealed, 'bot_sessions.session_string:2')).toThrow(SealBroken);
  });

  it('не подменяет ключ: имя ключа тоже под защитой', () => {
    const same = key();
    const secrets = secretsWith({ k1: same, k2: same });
    const sealed = secrets.seal('секрет', place);
    sealed.write('k1', 2);

    expect(() => secrets.open(sealed, place)).toThrow(SealBroken);
  });

  it('не принимает имя-число: порядок таких ключей терялся бы', () => {
    expect(() => secretsWith({ k1: key(), 2: key() })).toThrow(/«2» не может быть числом/);
  });

  it('не принимает ключ другой длины и пустой набор ключей', () => {
    expect(() => secretsWith({ k1: randomBytes(16).toString('base64url') })).toThrow(/k1/);
    expect(() => secretsWith({})).toThrow(/masterKeys/);
  });
});

function opens(secrets: EnvelopeSecrets, sealed: Uint8Array, place: string): boolean {
  try {
    secrets.open(sealed, place);
    return true;
  } catch {
    return false;
  }
}
