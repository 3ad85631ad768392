import { constants, generateKeyPair, privateDecrypt, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import { serviceSchema } from '../tl/service-schema.js';
import { TlWriter } from '../tl/writer.js';
import { sha1, sha256, xor } from './hash.js';
import { igeDecrypt } from './ige.js';

/** Открытая часть ключа в виде, в каком её берут клиенты. */
export interface RsaPublic {
  /** PKCS#1 в PEM — для `addPublicKey` из mtcute. */
  readonly pem: string;
  readonly n: bigint;
  readonly e: number;
  /** Младшие 64 бита SHA1, со знаком — как в словаре ключей GramJS. */
  readonly fingerprint: bigint;
}

const jwk = z.object({ n: z.string(), e: z.string() });

interface Pair {
  readonly secret: KeyObject;
  readonly open: RsaPublic;
}

/** Один ключ на процесс: его изготовление дольше, чем старт самого дата-центра. */
const pair = suitablePair();

/**
 * mtcute 0.30.3 ищет ключ по отпечатку без ведущих нулей, а хранит его с ними: ключ, чей отпечаток
 * начинается с нуля (каждый шестнадцатый), он не находит. У ключей Telegram таких отпечатков нет.
 */
async function suitablePair(): Promise<Pair> {
  for (;;) {
    const made = await newPair();
    if (BigInt.asUintN(64, made.open.fingerprint) >> 60n !== 0n) return made;
  }
}

async function newPair(): Promise<Pair> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
  });
  const { n, e } = jwk.parse(publicKey.export({ format: 'jwk' }));
  const modulus = Buffer.from(n, 'base64url');
  const exponent = Buffer.from(e, 'base64url');
  const open = {
    pem: publicKey.export({ format: 'pem', type: 'pkcs1' }),
    n: BigInt(`0x${modulus.toString('hex')}`),
    e: exponent.readUIntBE(0, exponent.length),
    fingerprint: fingerprintOf(modulus, exponent),
  };
  return { secret: privateKey, open };
}

export class RsaKey {
  private constructor(
    private readonly secret: KeyObject,
    readonly open: RsaPublic,
  ) {}

  static async ready(): Promise<RsaKey> {
    const { secret, open } = await pair;
    return new RsaKey(secret, open);
  }

  /** Снимает RSA_PAD; `undefined` — набивка не сошлась, сообщению верить нельзя. */
  unwrap(sealed: Buffer): Buffer | undefined {
    const open = privateDecrypt({ key: this.secret, padding: constants.RSA_NO_PADDING }, sealed);
    const body = open.subarray(32);
    const key = xor(open.subarray(0, 32), sha256(body));
    const plain = igeDecrypt(body, key, Buffer.alloc(32));
    const data = Buffer.from(plain.subarray(0, 192)).reverse();
    return sha256(key, data).equals(plain.subarray(192)) ? data : undefined;
  }
}

function fingerprintOf(modulus: Buffer, exponent: Buffer): bigint {
  const bytes = new TlWriter(serviceSchema).bytes(modulus).bytes(exponent).result();
  return sha1(bytes).readBigInt64LE(12);
}
