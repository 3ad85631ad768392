import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** Цена одного хеша argon2id: память в КиБ, проходы и потоки. */
export interface Argon2Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

export interface Argon2Hash {
  readonly cost: Argon2Cost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Строка PHC: `$argon2id$v=19$m=19456,t=2,p=1$<соль>$<хеш>`, base64 без дополнения. */
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z\d+/]+)\$([A-Za-z\d+/]+)$/;

export async function hashArgon2(password: string, cost: Argon2Cost): Promise<Argon2Hash> {
  const salt = randomBytes(16);
  return { cost, salt, hash: await derived(password, { cost, salt, length: 32 }) };
}

/** Сравнивает за время, не зависящее от того, где строки разошлись. */
export async function matchesArgon2(password: string, stored: Argon2Hash): Promise<boolean> {
  const { cost, salt, hash } = stored;
  return timingSafeEqual(await derived(password, { cost, salt, length: hash.length }), hash);
}

export function formatPhc({ cost, salt, hash }: Argon2Hash): string {
  const { memory, passes, parallelism } = cost;
  const parameters = `m=${memory},t=${passes},p=${parallelism}`;
  return `$argon2id$v=19$${parameters}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Разбирает строку PHC; испорченная строка в базе — ошибка данных, а не неверный пароль. */
export function parsePhc(text: string): Argon2Hash {
  const [, memory, passes, parallelism, salt, hash] = phc.exec(text) ?? [];
  if (salt === undefined || hash === undefined) throw new Error('Хеш пароля в базе испорчен');
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

interface Derivation {
  readonly cost: Argon2Cost;
  readonly salt: Buffer;
  readonly length: number;
}

/** NFC: один и тот же пароль, набранный на разных клавиатурах, обязан дать одни и те же байты. */
function derived(password: string, { cost, salt, length }: Derivation): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC'), 'utf8');
  return derive('argon2id', { message, nonce: salt, tagLength: length, ...cost });
}
