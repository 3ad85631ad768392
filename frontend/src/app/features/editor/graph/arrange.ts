import { Graph, layout } from '@dagrejs/dagre';
import { type Box, boundsOf, type Place, type Size, snapped } from './geometry.js';

export interface ToArrange {
  readonly nodes: readonly (Size & Place & { readonly id: string })[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
}

/** Раскладка слева направо: начало слева, ветви сверху вниз. Верхний левый угол рисунка остаётся на месте. */
export function arranged({ nodes, edges }: ToArrange): readonly (readonly [string, Place])[] {
  const graph = new Graph<object, Partial<Box>, object>();
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: 100, edgesep: 20 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { source, target } of edges) graph.setEdge(source, target);
  layout(graph);
  const placed = nodes.map(({ id, width, height }) => {
    const { x = 0, y = 0 } = graph.node(id);
    return { id, x: x - width / 2, y: y - height / 2, width, height };
  });
  const before = boundsOf(nodes);
  const after = boundsOf(placed);
  if (!before || !after) return [];
  return placed.map(({ id, x, y }) => [
    id,
    snapped({ x: x - after.x + before.x, y: y - after.y + before.y }),
  ]);
}
