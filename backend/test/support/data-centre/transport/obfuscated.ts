import { createCipheriv, createDecipheriv } from 'node:crypto';
import { sha256 } from '../crypto/hash.js';
import { abridged } from './abridged.js';
import type { Framing } from './framing.js';
import { intermediate, padded } from './intermediate.js';

export const headerLength = 64;

/** Снимает обфускацию: ключи AES-CTR лежат в 64-байтном заголовке, обратно — он же задом наперёд. */
export function obfuscated(header: Buffer, proxySecret?: Buffer): Framing | undefined {
  const back = Buffer.from(header.subarray(8, 56)).reverse();
  const incoming = createDecipheriv('aes-256-ctr', ...keys(header.subarray(8, 56), proxySecret));
  const outgoing = createCipheriv('aes-256-ctr', ...keys(back, proxySecret));
  const inner = framingFor(incoming.update(header).readUInt32LE(56));
  return (
    inner && {
      feed: (chunk) => inner.feed(incoming.update(chunk)),
      wrap: (message) => outgoing.update(inner.wrap(message)),
    }
  );
}

function keys(material: Buffer, secret: Buffer | undefined): [key: Buffer, iv: Buffer] {
  const key = material.subarray(0, 32);
  return [secret ? sha256(key, secret) : key, material.subarray(32, 48)];
}

function framingFor(tag: number): Framing | undefined {
  switch (tag) {
    case 0xefefefef:
      return abridged();
    case 0xeeeeeeee:
      return intermediate();
    case 0xdddddddd:
      return padded();
    default:
      return undefined;
  }
}
