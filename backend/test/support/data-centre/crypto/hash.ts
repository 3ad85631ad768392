import { createHash } from 'node:crypto';

export function sha1(...parts: readonly Uint8Array[]): Buffer {
  return digest('sha1', parts);
}

export function sha256(...parts: readonly Uint8Array[]): Buffer {
  return digest('sha256', parts);
}

export function xor(left: Uint8Array, right: Uint8Array): Buffer {
  return Buffer.from(left.map((byte, index) => byte ^ (right[index] ?? 0)));
}

function digest(name: string, parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}
