import { type Box, grid, overlap, type Place, type Size, snapped } from './geometry.js';

const air = grid;

/** Ближайшее к желаемому место, где карточка никого не закроет: ищет вниз, потом правее. */
export function freePlace(wanted: Place, size: Size, taken: readonly Box[]): Place {
  const start = snapped(wanted);
  for (let column = 0; column < 8; column += 1) {
    const x = start.x + column * (size.width + 2 * grid);
    const y = firstFree({ x, y: start.y, ...size }, taken);
    if (y - start.y < 12 * size.height) return { x, y };
  }
  return start;
}

function firstFree(box: Box, taken: readonly Box[]): number {
  let y = box.y;
  for (;;) {
    const around = { ...box, y: y - air, height: box.height + 2 * air };
    const hit = taken.find((each) => overlap(around, each));
    if (!hit) return y;
    y = snapped({ x: 0, y: hit.y + hit.height + air + grid / 2 }).y;
  }
}
