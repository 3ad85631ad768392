import { createCipheriv, createDecipheriv } from 'node:crypto';

const block = 16;

/** AES-256 в режиме IGE: в OpenSSL его нет, поэтому блоки сцепляются здесь. `iv` — 32 байта. */
export function igeEncrypt(data: Buffer, key: Buffer, iv: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return chain(data, [iv.subarray(0, block), iv.subarray(block)], (part) => cipher.update(part));
}

export function igeDecrypt(data: Buffer, key: Buffer, iv: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return chain(data, [iv.subarray(block), iv.subarray(0, block)], (part) => cipher.update(part));
}

/** Общая петля: выход = E(вход ⊕ прошлый выход) ⊕ прошлый вход. */
function chain(
  data: Buffer,
  [beforeOut, beforeIn]: readonly [Buffer, Buffer],
  transform: (part: Buffer) => Buffer,
): Buffer {
  const result = Buffer.allocUnsafe(data.length);
  const part = Buffer.allocUnsafe(block);
  let previousOut = beforeOut;
  let previousIn = beforeIn;
  for (let at = 0; at < data.length; at += block) {
    const input = data.subarray(at, at + block);
    const output = result.subarray(at, at + block);
    xorInto(part, input, previousOut);
    xorInto(output, transform(part), previousIn);
    previousOut = output;
    previousIn = input;
  }
  return result;
}

function xorInto(target: Buffer, left: Buffer, right: Buffer): void {
  for (let i = 0; i < block; i++) target[i] = (left[i] ?? 0) ^ (right[i] ?? 0);
}
