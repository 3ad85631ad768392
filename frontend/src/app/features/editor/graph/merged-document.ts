import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import { diffChains, type ChainDiff } from '@zveno/engine/diff-chains.js';
import { placesOf } from './places.js';
import { withLayout } from './layout-edits.js';
import type { Marks, NodeMark } from './marks.js';

/** Сравнение двух документов, готовое к показу на холсте. */
export interface Comparison {
  readonly before: ChainDocument;
  readonly after: ChainDocument;
  readonly diff: ChainDiff;
  /** Новый документ, в который возвращены удалённые узлы: на холсте видно и то, чего больше нет. */
  readonly merged: ChainDocument;
  readonly marks: Marks;
}

export function compareDocuments(before: ChainDocument, after: ChainDocument): Comparison {
  const diff = diffChains(before, after);
  return { before, after, diff, merged: merge(before, after, diff), marks: marksOf(diff) };
}

/** Сколько узлов и правил затронуто: число для подписи. */
export function changeCount({ added, removed, changed, chain }: ChainDiff): number {
  return added.length + removed.length + changed.length + chain.length;
}

function merge(before: ChainDocument, after: ChainDocument, { removed }: ChainDiff): ChainDocument {
  if (removed.length === 0) return after;
  const places = placesOf(before);
  const nodes = removed.flatMap((id) => {
    const node = before.nodes[id];
    return node ? [[id, node] as const] : [];
  });
  const spots = removed.flatMap((id) => {
    const place = places.get(id);
    return place ? [[id, { x: place.x, y: place.y }] as const] : [];
  });
  return withLayout(
    { ...after, nodes: { ...after.nodes, ...Object.fromEntries(nodes) } },
    { nodes: { ...after.layout.nodes, ...Object.fromEntries(spots) } },
  );
}

function marksOf({ added, removed, changed }: ChainDiff): Marks {
  const tone = (ids: readonly NodeId[], name: NodeMark['tone'] & string) =>
    ids.map((id) => [id, { tone: name }] as const);
  return {
    nodes: new Map<NodeId, NodeMark>([
      ...tone(added, 'added'),
      ...tone(removed, 'removed'),
      ...tone(
        changed.map(({ node }) => node),
        'changed',
      ),
    ]),
  };
}
