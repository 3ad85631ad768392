import type { EdgeLine, NodeCard, Scene } from './canvas-scene.js';
import { type Box, overlap, type Place } from './geometry.js';

/** Насколько дуга связи выходит за прямоугольник своих концов. */
const bend = 120;

/** То, что стоит рисовать. */
export interface Visible {
  readonly nodes: readonly NodeCard[];
  readonly edges: readonly EdgeLine[];
}

/**
 * Оставляет узлы и связи в окне. Концам видимой связи карточки нужны, даже если сами они за краем;
 * `kept` — узлы, которые убирать нельзя: выделенные могут двигаться и стоять под фокусом.
 */
export function visibleIn(scene: Scene, view: Box, kept: ReadonlySet<string>): Visible {
  const edges = scene.edges.filter(({ from, to }) => overlap(around(from, to), view));
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = [...scene.nodes.values()].filter(
    (card) => ends.has(card.id) || kept.has(card.id) || overlap(card, view),
  );
  return { nodes, edges };
}

export function around(from: Place, to: Place): Box {
  const x = Math.min(from.x, to.x);
  const y = Math.min(from.y, to.y);
  const back = to.x < from.x ? bend : 0;
  return {
    x: x - back,
    y: y - back / 2,
    width: Math.abs(to.x - from.x) + 2 * back + 1,
    height: Math.abs(to.y - from.y) + back + 1,
  };
}

/** Окно, увеличенное на долю своего размера с каждой стороны: чтобы при сдвиге не было пустых краёв. */
export function widened(view: Box, share: number): Box {
  const dx = view.width * share;
  const dy = view.height * share;
  return {
    x: view.x - dx,
    y: view.y - dy,
    width: view.width + 2 * dx,
    height: view.height + 2 * dy,
  };
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
