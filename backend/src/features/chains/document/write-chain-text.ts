import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { canonical } from '@zveno/contracts/canonical-json.js';
import { stringify } from 'yaml';

export type ChainFormat = 'yaml' | 'json';

/**
 * Текст цепочки для файла: ключи по алфавиту, строки не переносятся и не сливаются — правка одного
 * поля меняет одну строку файла.
 */
export function writeChainText(document: ChainDocument, format: ChainFormat): string {
  const ordered = canonical(document);
  return format === 'yaml'
    ? stringify(ordered, { lineWidth: 0, aliasDuplicateObjects: false })
    : `${JSON.stringify(ordered, null, 2)}\n`;
}
