import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import type { NodeCatalogEntry } from '@zveno/engine/reference/node-catalog.js';
import type { NodeOutput } from '@zveno/engine/node-type.js';
import { type Edge, edgesOf, type EdgeKey, edgeKey } from './edge-key.js';
import { type Box, nodeShape, nodeSize, type Place } from './geometry.js';
import { placesOf } from './places.js';
import type { Colour } from './layout-edits.js';
import { nodeSummary, type SummaryLanguage } from './node-summary.js';

/** Выход карточки: подпись и связь, которая из него идёт. */
export interface CardOutput {
  readonly id: string;
  readonly key: EdgeKey;
  readonly title: string;
  readonly used: boolean;
  readonly optional: boolean;
}

/** Узел, готовый к рисованию. */
export interface NodeCard extends Box {
  readonly id: NodeId;
  readonly title: string;
  readonly typeTitle: string;
  readonly type: string;
  readonly category: NodeCatalogEntry['category'] | undefined;
  readonly icon: string;
  readonly colour: Colour | undefined;
  readonly summary: string;
  readonly outputs: readonly CardOutput[];
  readonly trigger: boolean;
  readonly disabled: boolean;
  /** Тип установке известен; иначе плагина нет. */
  readonly known: boolean;
}

/** Связь с концами и прямоугольником, в котором она лежит. */
export interface EdgeLine extends Edge {
  readonly from: Place;
  readonly to: Place;
  readonly label: string;
}

/** Холст целиком, ещё без оглядки на то, что видно. */
export interface Scene {
  readonly nodes: ReadonlyMap<NodeId, NodeCard>;
  readonly edges: readonly EdgeLine[];
}

export interface SceneWords {
  readonly language: SummaryLanguage;
  typeOf(type: string): NodeCatalogEntry | undefined;
  outputsOf(id: NodeId): readonly NodeOutput[];
}

/** Раскладывает документ на карточки и связи. Размеры — из `geometry`, поэтому браузер для этого не нужен. */
export function sceneOf(document: ChainDocument, words: SceneWords): Scene {
  const places = placesOf(document);
  const nodes = new Map<NodeId, NodeCard>();
  for (const [id, place] of places) nodes.set(id, cardOf(document, id, place, words));
  const edges = edgesOf(document).flatMap((edge) => {
    const source = nodes.get(edge.source);
    const target = nodes.get(edge.target);
    if (!source || !target) return [];
    const from = outputPoint(source, edge.output);
    const label = document.layout.labels[edge.key] ?? '';
    return [{ ...edge, from, to: inputPoint(target), label }];
  });
  return { nodes, edges };
}

function cardOf(document: ChainDocument, id: NodeId, { x, y }: Place, words: SceneWords): NodeCard {
  const node = document.nodes[id] ?? { type: '', settings: {}, next: {} };
  const entry = words.typeOf(node.type);
  const summary = nodeSummary(node, entry, words.language);
  const outputs = words.outputsOf(id).map(({ id: output, title, optional }) => ({
    id: output,
    key: edgeKey(id, output),
    title: title[words.language],
    used: node.next[output] !== undefined,
    optional: optional ?? false,
  }));
  const typeTitle = entry?.title[words.language] ?? node.type;
  return {
    ...{ x, y, ...nodeSize(outputs.length, summary !== '') },
    ...{ id, type: node.type, typeTitle, summary, outputs },
    title: node.title ?? typeTitle,
    category: entry?.category,
    icon: entry?.icon ?? '',
    colour: document.layout.nodes[id]?.colour,
    trigger: entry?.trigger ?? false,
    disabled: node.disabled ?? false,
    known: entry !== undefined,
  };
}

/** Куда входит связь: середина шапки слева. */
export function inputPoint({ x, y }: Place): Place {
  return { x, y: y + nodeShape.head / 2 };
}

/** Откуда выходит связь: середина строки выхода справа. */
export function outputPoint(card: NodeCard, output: string): Place {
  const index = Math.max(
    card.outputs.findIndex(({ id }) => id === output),
    0,
  );
  const top = nodeShape.head + (card.summary === '' ? 0 : nodeShape.summary);
  return { x: card.x + card.width, y: card.y + top + (index + 0.5) * nodeShape.output };
}
