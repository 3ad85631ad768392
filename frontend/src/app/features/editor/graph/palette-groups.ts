import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import { hasWords } from './fold-text.js';

export interface PaletteGroup {
  readonly category: NodeCatalogEntry['category'];
  readonly entries: readonly NodeCatalogEntry[];
}

/**
 * Типы узлов по разделам, в порядке каталога. Слова запроса ищутся в названии, описании и имени типа — и в
 * русском, и в английском: «таймаут» и timeout пишут вперемешку.
 */
export function paletteGroups(
  entries: readonly NodeCatalogEntry[],
  query: string,
  fits: (entry: NodeCatalogEntry) => boolean = () => true,
): readonly PaletteGroup[] {
  const found = entries.filter((entry) => fits(entry) && hasWords(wordsOf(entry), query));
  const categories = [...new Set(found.map(({ category }) => category))];
  return categories.map((category) => ({
    category,
    entries: found.filter((entry) => entry.category === category),
  }));
}

function wordsOf({ type, title, description }: NodeCatalogEntry): string {
  return [title.ru, title.en, description.ru, description.en, type].join(' ');
}
