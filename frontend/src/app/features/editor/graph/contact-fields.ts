import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { isJsonObject } from '@zveno/contracts/json.js';

/** Поля собеседника, которые цепочка записывает: их и предлагает форма. */
export function contactFieldsOf({ nodes }: ChainDocument): readonly string[] {
  const names = Object.values(nodes).flatMap(({ settings }) => [
    settings['saveToContact'],
    ...rowNames(settings['fields']),
  ]);
  return [...new Set(names.filter((name) => typeof name === 'string' && name !== ''))].map(String);
}

function rowNames(rows: unknown): readonly unknown[] {
  return Array.isArray(rows)
    ? rows.map((row) => (isJsonObject(row) ? row['name'] : undefined))
    : [];
}
