import type { EdgeLine, Scene } from './canvas-scene.js';
import type { Visible } from './culling.js';
import type { Box, Place } from './geometry.js';

/** Сторона квадрата холста, контуры которого рисуются одной линией. */
const square = 1000;

/** Строки `d` для `<path>`: узлы и связи. */
export interface OutlinePaths {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/**
 * Контуры всего, что есть в `scene`, но не нарисовано. По линии на квадрат холста: браузер закрашивает окно кусками,
 * и одну линию на всю цепочку перебирал бы для каждого куска заново.
 */
export function outlined(scene: Scene, drawn: Visible): OutlinePaths {
  const cards = new Set(drawn.nodes.map(({ id }) => id));
  const lines = new Set(drawn.edges.map(({ key }) => key));
  const nodes = [...scene.nodes.values()].filter(({ id }) => !cards.has(id));
  const edges = scene.edges.filter(({ key }) => !lines.has(key));
  return {
    nodes: bySquare(nodes, (node) => node).map((near) => near.map(boxPath).join('')),
    edges: bySquare(edges, ({ from }) => from).map((near) => near.map(edgePath).join('')),
  };
}

function bySquare<T>(parts: readonly T[], placeOf: (part: T) => Place): readonly (readonly T[])[] {
  const squares = new Map<string, T[]>();
  for (const part of parts) {
    const { x, y } = placeOf(part);
    const name = `${String(Math.floor(x / square))} ${String(Math.floor(y / square))}`;
    squares.set(name, [...(squares.get(name) ?? []), part]);
  }
  return [...squares.values()];
}

function boxPath({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

function edgePath({ from, to }: EdgeLine): string {
  const bend = Math.min(Math.max(Math.abs(to.x - from.x) / 2, 40), 120);
  return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}
