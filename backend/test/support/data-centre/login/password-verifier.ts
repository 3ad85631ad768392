import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { sha256, xor } from '../crypto/hash.js';
import { generator, pad256, prime } from '../crypto/prime.js';
import type { TlObject } from '../tl/object.js';

const p = toInteger(prime);
const g = BigInt(generator);
const generatorBytes = pad256(toBytes(g));
const rounds = 100_000;

/** Вызов SRP: одноразовый, как и его номер. */
export interface Challenge {
  readonly id: bigint;
  readonly b: bigint;
  readonly publicB: Buffer;
}

/** Пароль 2FA в том виде, в каком его хранит сервер: соли и проверочное число v = g^x. */
export class PasswordVerifier {
  private constructor(
    private readonly salt1: Buffer,
    private readonly salt2: Buffer,
    private readonly v: bigint,
  ) {}

  static of(password: string): PasswordVerifier {
    const [salt1, salt2] = [randomBytes(16), randomBytes(16)];
    const salted = (data: Buffer, salt: Buffer) => sha256(salt, data, salt);
    const first = salted(salted(Buffer.from(password, 'utf8'), salt1), salt2);
    const x = salted(pbkdf2Sync(first, salt1, rounds, 64, 'sha512'), salt2);
    return new PasswordVerifier(salt1, salt2, power(g, toInteger(x)));
  }

  get algorithm(): TlObject {
    return {
      _: 'passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow',
      salt1: this.salt1,
      salt2: this.salt2,
      g: generator,
      p: prime,
    };
  }

  challenge(): Challenge {
    const b = toInteger(randomBytes(32));
    const k = toInteger(sha256(prime, generatorBytes));
    const publicB = pad256(toBytes((k * this.v + power(g, b)) % p));
    return { id: randomBytes(8).readBigInt64LE(), b, publicB };
  }

  /** Верно ли доказательство клиента `proof` (M1) для его числа `publicA`. */
  accepts(challenge: Challenge, publicA: Buffer, proof: Buffer): boolean {
    const paddedA = pad256(publicA);
    const a = toInteger(paddedA);
    if (a % p === 0n) return false;
    const u = toInteger(sha256(paddedA, challenge.publicB));
    const shared = power((a * power(this.v, u)) % p, challenge.b);
    const key = sha256(pad256(toBytes(shared)));
    const group = xor(sha256(prime), sha256(generatorBytes));
    const salts = Buffer.concat([sha256(this.salt1), sha256(this.salt2)]);
    return sha256(group, salts, paddedA, challenge.publicB, key).equals(proof);
  }
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % p;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % p;
    square = (square * square) % p;
  }
  return result;
}

function toInteger(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function toBytes(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
}
