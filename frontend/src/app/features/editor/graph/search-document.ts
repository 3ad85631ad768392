import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import type { Scene } from './canvas-scene.js';
import { hasWords } from './fold-text.js';
import type { Setting } from './set-in.js';

export interface SearchHit {
  readonly node: NodeId;
  readonly title: string;
  /** Где нашлось: строка, в которой стоят слова запроса. */
  readonly where: string;
}

/** Ищет по любому тексту узла: названию, типу, заметке и всем настройкам. Порядок — как в документе. */
export function searchDocument(
  document: ChainDocument,
  scene: Scene,
  query: string,
): readonly SearchHit[] {
  return [...scene.nodes.values()].flatMap((card) => {
    const node = document.nodes[card.id];
    const texts = [card.title, card.typeTitle, card.id, node?.note ?? '', node?.saveAs ?? ''];
    const settings = node ? textsIn(node.settings) : [];
    const all = [...texts, ...settings].filter((text) => text !== '');
    if (!hasWords(all.join(' '), query)) return [];
    const inSettings = settings.find((text) => query.trim() !== '' && hasWords(text, query));
    return [{ node: card.id, title: card.title, where: inSettings ?? card.summary }];
  });
}

function textsIn(value: Setting): readonly string[] {
  if (value === null || typeof value === 'boolean') return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.values(value).flatMap(textsIn);
}
