import type { EdgeLine } from './canvas-scene.js';
import type { EdgeKey } from './edge-key.js';
import type { Place } from './geometry.js';

const samples = 24;

/** Связь, дуга которой проходит не дальше `reach` от точки; ближайшая из таких. */
export function nearestEdge(
  edges: readonly EdgeLine[],
  point: Place,
  reach: number,
): EdgeKey | undefined {
  let best: { key: EdgeKey; distance: number } | undefined;
  for (const { key, from, to } of edges) {
    const distance = distanceToCurve(from, to, point);
    if (distance <= reach && distance < (best?.distance ?? Infinity)) best = { key, distance };
  }
  return best?.key;
}

/** Точка дуги: та же кривая, какой связь рисуется. */
export function onCurve(from: Place, to: Place, share: number): Place {
  const pull = Math.max(Math.abs(to.x - from.x) / 2, 40);
  const rest = 1 - share;
  const a = rest ** 3;
  const b = 3 * rest ** 2 * share;
  const c = 3 * rest * share ** 2;
  const d = share ** 3;
  return {
    x: a * from.x + b * (from.x + pull) + c * (to.x - pull) + d * to.x,
    y: a * from.y + b * from.y + c * to.y + d * to.y,
  };
}

function distanceToCurve(from: Place, to: Place, point: Place): number {
  let least = Infinity;
  for (let index = 0; index <= samples; index += 1) {
    const { x, y } = onCurve(from, to, index / samples);
    least = Math.min(least, Math.hypot(x - point.x, y - point.y));
  }
  return least;
}
