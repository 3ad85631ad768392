import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import { nodeSize, type Place } from './geometry.js';

const gap = { x: 320, y: 60 };

/** Где стоят узлы; узлы без места (цепочку писали рукой) встают под остальными слева направо, от запусков по связям. */
export function placesOf(document: ChainDocument): ReadonlyMap<NodeId, Place> {
  const { nodes, layout } = document;
  const known = Object.values(layout.nodes);
  const top = known.length > 0 ? Math.max(...known.map(({ y }) => y)) + 180 : 0;
  const found = homeless(document, top);
  return new Map(
    Object.keys(nodes).map((id) => [id, layout.nodes[id] ?? found.get(id) ?? { x: 0, y: top }]),
  );
}

/** Столбец — сколько связей от начала, внутри столбца — сверху вниз в том порядке, в каком до узлов дошли. */
function homeless(document: ChainDocument, top: number): ReadonlyMap<NodeId, Place> {
  const places = new Map<NodeId, Place>();
  const bottoms: number[] = [];
  for (const [id, column] of columnsOf(document)) {
    const y = bottoms[column] ?? top;
    places.set(id, { x: column * gap.x, y });
    bottoms[column] = y + heightOf(document, id) + gap.y;
  }
  return places;
}

function columnsOf({ nodes, layout }: ChainDocument): ReadonlyMap<NodeId, number> {
  const ids = new Set(Object.keys(nodes).filter((id) => layout.nodes[id] === undefined));
  const targets = (id: NodeId) =>
    Object.values(nodes[id]?.next ?? {}).filter((next) => ids.has(next));
  const entered = new Set([...ids].flatMap(targets));
  const columns = new Map<NodeId, number>();
  const visit = (start: NodeId): void => {
    if (columns.has(start)) return;
    columns.set(start, 0);
    for (const queue = [start]; queue.length > 0;) {
      const id = queue.shift() ?? '';
      const fresh = targets(id).filter((next) => !columns.has(next));
      for (const next of fresh) columns.set(next, (columns.get(id) ?? 0) + 1);
      queue.push(...fresh);
    }
  };
  for (const id of ids) if (!entered.has(id)) visit(id);
  for (const id of ids) visit(id);
  return columns;
}

/** Выходов без связи здесь не видно, поэтому высота — с запасом на один. */
function heightOf({ nodes }: ChainDocument, id: NodeId): number {
  return nodeSize(Object.keys(nodes[id]?.next ?? {}).length + 1, true).height;
}
