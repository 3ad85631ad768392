import { createHash } from 'node:crypto';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { canonicalJson } from '@zveno/contracts/canonical-json.js';

/** SHA-256 канонического текста: равные хеши — одинаковое содержимое. */
export function contentHash(document: ChainDocument): Buffer {
  return createHash('sha256').update(canonicalJson(document)).digest();
}
