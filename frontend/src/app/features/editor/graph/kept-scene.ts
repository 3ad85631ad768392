import type { EdgeLine, NodeCard, Scene } from './canvas-scene.js';

/**
 * Новая раскладка, где неизменившиеся карточки и связи — прежние предметы: Angular не рисует их заново. Если не
 * изменилось ничего, это прежняя раскладка целиком.
 */
export function keptScene(before: Scene | undefined, next: Scene): Scene {
  if (!before) return next;
  const nodes = new Map<string, NodeCard>();
  for (const [id, card] of next.nodes) nodes.set(id, kept(before.nodes.get(id), card));
  const lines = new Map(before.edges.map((edge) => [edge.key, edge]));
  const edges = next.edges.map((edge) => kept(lines.get(edge.key), edge));
  const same = sameItems([...before.nodes.values()], [...nodes.values()]);
  return same && sameItems(before.edges, edges) ? before : { nodes, edges };
}

function kept<T extends NodeCard | EdgeLine>(before: T | undefined, next: T): T {
  return before && alike(before, next) ? before : next;
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** Карточки и связи — простые данные, поля у них всегда одни и те же. */
function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => alike(one[key], other[key]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
