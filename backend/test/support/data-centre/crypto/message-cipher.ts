import { randomBytes, randomInt } from 'node:crypto';
import { sha256 } from './hash.js';
import { igeDecrypt, igeEncrypt } from './ige.js';

const fromClient = 0;
const fromServer = 8;

/** Шифрует тело сообщения MTProto 2.0; возвращает `msg_key` и шифротекст одним куском. */
export function sealMessage(authKey: Buffer, plain: Buffer): Buffer {
  const padding = 12 + ((16 - ((plain.length + 12) % 16)) % 16) + 16 * randomInt(0, 2);
  const padded = Buffer.concat([plain, randomBytes(padding)]);
  const messageKey = messageKeyOf(authKey, padded, fromServer);
  const { key, iv } = keysFor(authKey, messageKey, fromServer);
  return Buffer.concat([messageKey, igeEncrypt(padded, key, iv)]);
}

/** Расшифровывает сообщение клиента; `undefined` — `msg_key` не сошёлся. */
export function openMessage(
  authKey: Buffer,
  messageKey: Buffer,
  sealed: Buffer,
): Buffer | undefined {
  const { key, iv } = keysFor(authKey, messageKey, fromClient);
  const padded = igeDecrypt(sealed, key, iv);
  return messageKeyOf(authKey, padded, fromClient).equals(messageKey) ? padded : undefined;
}

function messageKeyOf(authKey: Buffer, padded: Buffer, side: number): Buffer {
  return sha256(authKey.subarray(88 + side, 120 + side), padded).subarray(8, 24);
}

function keysFor(authKey: Buffer, messageKey: Buffer, side: number): { key: Buffer; iv: Buffer } {
  const a = sha256(messageKey, authKey.subarray(side, side + 36));
  const b = sha256(authKey.subarray(40 + side, 76 + side), messageKey);
  return {
    key: Buffer.concat([a.subarray(0, 8), b.subarray(8, 24), a.subarray(24, 32)]),
    iv: Buffer.concat([b.subarray(0, 8), a.subarray(8, 24), b.subarray(24, 32)]),
  };
}
