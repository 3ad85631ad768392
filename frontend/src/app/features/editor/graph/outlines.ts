import type { EdgeLine, Scene } from './canvas-scene.js';
import type { Visible } from './culling.js';
import type { Box } from './geometry.js';

/** Контуры всего, что есть в `scene`, но не нарисовано: по одной строке `d` на узлы и на связи. */
export function outlined(scene: Scene, drawn: Visible): { nodes: string; edges: string } {
  const cards = new Set(drawn.nodes.map(({ id }) => id));
  const lines = new Set(drawn.edges.map(({ key }) => key));
  const nodes = [...scene.nodes.values()].filter(({ id }) => !cards.has(id));
  const edges = scene.edges.filter(({ key }) => !lines.has(key));
  return { nodes: nodes.map(boxPath).join(''), edges: edges.map(edgePath).join('') };
}

function boxPath({ x, y, width, height }: Box): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

function edgePath({ from, to }: EdgeLine): string {
  const bend = Math.min(Math.max(Math.abs(to.x - from.x) / 2, 40), 120);
  return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}
