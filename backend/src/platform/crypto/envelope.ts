import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Конверт: версия (1 байт = 1), длина имени ключа (1 байт), имя ключа (UTF-8),
 * nonce (12 байт), метка подлинности (16 байт), шифротекст.
 *
 * Шифрует прямо ключ установки: секретов в базе тысячи, до предела случайного nonce (2³² на ключ)
 * далеко, а ключ на каждый конверт лишь удвоил бы размер строки. Подлинность покрывает и заголовок,
 * и место хранения: подменить имя ключа или переставить конверт незаметно нельзя.
 */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;

export interface Envelope {
  readonly keyId: string;
  readonly header: Buffer;
  readonly nonce: Buffer;
  readonly tag: Buffer;
  readonly ciphertext: Buffer;
}

export interface MasterKey {
  readonly id: string;
  readonly bytes: Buffer;
}

export function sealEnvelope(plain: Uint8Array, context: string, key: MasterKey): Buffer {
  const header = headerFor(key.id);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG });
  cipher.setAAD(authenticated(header, context));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([header, nonce, cipher.getAuthTag(), ciphertext]);
}

/** Открывает разобранный конверт; бросает, если подлинность не сошлась. */
export function openEnvelope(envelope: Envelope, context: string, key: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, envelope.nonce, { authTagLength: TAG });
  decipher.setAAD(authenticated(envelope.header, context));
  decipher.setAuthTag(envelope.tag);
  return Buffer.concat([decipher.update(envelope.ciphertext), decipher.final()]);
}

/** Разбирает байты; `undefined` — это не конверт известной версии. */
export function parseEnvelope(sealed: Uint8Array): Envelope | undefined {
  const bytes = Buffer.from(sealed);
  const headerLength = 2 + (bytes[1] ?? 0);
  if (bytes[0] !== VERSION || bytes.length < headerLength + NONCE + TAG) return undefined;
  const tagStart = headerLength + NONCE;
  return {
    keyId: bytes.toString('utf8', 2, headerLength),
    header: bytes.subarray(0, headerLength),
    nonce: bytes.subarray(headerLength, tagStart),
    tag: bytes.subarray(tagStart, tagStart + TAG),
    ciphertext: bytes.subarray(tagStart + TAG),
  };
}

/** Начало каждого конверта, запечатанного этим ключом: по нему смена ключей находит чужие. */
export function headerFor(keyId: string): Buffer {
  const name = Buffer.from(keyId, 'utf8');
  return Buffer.concat([Buffer.from([VERSION, name.length]), name]);
}

function authenticated(header: Buffer, context: string): Buffer {
  return Buffer.concat([header, Buffer.from(context, 'utf8')]);
}
