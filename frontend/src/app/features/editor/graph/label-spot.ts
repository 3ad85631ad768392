import type { EdgeLine } from './canvas-scene.js';
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

/**
 * Подпись стоит посреди связи, если её слова умещаются между карточками; иначе — ближайшим местом над ними или под
 * ними, чтобы не закрыть ни выхода, ни соседней карточки. Ширина слов прикинута: мерить их — рисовать дважды.
 */
export function labelSpot({ from, to, label }: EdgeLine, cards: Iterable<Box>): LabelSpot {
  const gap = to.x - from.x - 2 * clear;
  const longest = Math.max(...label.split(' ').map((word) => word.length)) * letter + padding;
  const width = gap < Math.min(longest, readable) ? widest : Math.min(gap, widest);
  const size = sizeOf(label, width);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const boxAt = (shift: number): Box => ({
    x: middle.x - size.width / 2,
    y: middle.y - size.height / 2 + shift,
    ...size,
  });
  const reach = size.width / 2 + clear;
  const near = [...cards]
    .filter(({ x, width: wide }) => x < middle.x + reach && middle.x - reach < x + wide)
    .map(withPorts);
  const shifts = near.flatMap(({ y, height }) => [
    y - middle.y - size.height / 2,
    y + height - middle.y + size.height / 2,
  ]);
  const free = [0, ...shifts.toSorted((one, other) => Math.abs(one) - Math.abs(other))].find(
    (shift) => !near.some((card) => overlap(card, boxAt(shift))),
  );
  return { width, shift: free ?? 0 };
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
