import type { EdgeLine, Scene } from './canvas-scene.js';
import type { EdgeKey } from './edge-key.js';
import { type Box, overlap } from './geometry.js';

/** Где и какой ширины стоит подпись связи. */
export interface LabelSpot {
  readonly width: number;
  /** Насколько подпись выше или ниже середины связи. */
  readonly shift: number;
}

const widest = 180;
/** Столько от края карточки занимает выход; ближе подпись не подходит. */
const clear = 10;
/** Уже этого слова превращаются в обрывки: лучше встать над карточками. */
const readable = 72;
const letter = 6.5;
const line = 17;
const padding = 8;
const most = 3;

/** Места всех подписей: ни одна не закрывает ни карточки, ни выхода, ни другой подписи. */
export function labelSpots({ nodes, edges }: Scene): ReadonlyMap<EdgeKey, LabelSpot> {
  const taken = [...nodes.values()].map(withPorts);
  const spots = new Map<EdgeKey, LabelSpot>();
  for (const edge of edges.filter(({ label }) => label !== '')) {
    const spot = spotAmong(edge, taken);
    spots.set(edge.key, spot);
    taken.push(boxOf(edge, spot));
  }
  return spots;
}

/** Место одной подписи среди карточек. */
export function labelSpot(edge: EdgeLine, cards: Iterable<Box>): LabelSpot {
  return spotAmong(edge, [...cards].map(withPorts));
}

/**
 * Подпись стоит посреди связи, если её слова умещаются между карточками; иначе — ближайшим местом над занятым или под
 * ним. Ширина слов прикинута: мерить их — рисовать дважды.
 */
function spotAmong(edge: EdgeLine, taken: readonly Box[]): LabelSpot {
  const width = widthOf(edge);
  const middle = boxOf(edge, { width, shift: 0 });
  const near = taken.filter(
    ({ x, width: wide }) => x < middle.x + middle.width + clear && middle.x - clear < x + wide,
  );
  const shifts = near.flatMap(({ y, height }) => [
    y - middle.y - middle.height,
    y + height - middle.y,
  ]);
  const free = [0, ...shifts.toSorted((one, other) => Math.abs(one) - Math.abs(other))].find(
    (shift) => !near.some((box) => overlap(box, { ...middle, y: middle.y + shift })),
  );
  return { width, shift: free ?? 0 };
}

function widthOf({ from, to, label }: EdgeLine): number {
  const gap = to.x - from.x - 2 * clear;
  const longest = Math.max(...label.split(' ').map((word) => word.length)) * letter + padding;
  return gap < Math.min(longest, readable) ? widest : Math.min(gap, widest);
}

/** Что подпись занимает на холсте. */
function boxOf({ from, to, label }: EdgeLine, { width, shift }: LabelSpot): Box {
  const size = sizeOf(label, width);
  return {
    x: (from.x + to.x - size.width) / 2,
    y: (from.y + to.y - size.height) / 2 + shift,
    ...size,
  };
}

function sizeOf(label: string, width: number): { width: number; height: number } {
  const whole = label.length * letter;
  const lines = Math.min(Math.ceil(whole / (width - padding)), most);
  return { width: Math.min(whole + padding, width), height: lines * line + 4 };
}

/** Карточка вместе с выходами, которые выступают за её края. */
function withPorts({ x, y, width, height }: Box): Box {
  return { x: x - clear, y: y - clear / 2, width: width + 2 * clear, height: height + clear };
}
