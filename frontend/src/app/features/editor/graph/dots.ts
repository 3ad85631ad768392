import { grid, type Size } from './geometry.js';
import type { Viewport } from './viewport.js';

/** Теснее на экране точки не стоят: издалека их становится вдвое, вчетверо меньше. */
const closest = 14;

/** Ряды точек в единицах сетки; на экран их ставит `transform`. */
export interface Dots {
  readonly transform: string;
  readonly rows: readonly number[];
  readonly width: number;
}

/** Точки посреди клеток сетки, которых хватает на окно холста. Ряды зависят только от окна: при увеличении они те же. */
export function dotsOf({ x, y, scale }: Viewport, { width, height }: Size): Dots {
  const rarer = 2 ** Math.max(0, Math.ceil(Math.log2(closest / (grid * scale))));
  const step = grid * scale * rarer;
  const start = (at: number): number => {
    const middle = at + (grid * scale) / 2;
    return middle - Math.ceil(middle / step) * step;
  };
  const enough = (length: number): number => Math.ceil(length / closest) + 1;
  return {
    transform: `translate(${start(x)} ${start(y)}) scale(${scale * rarer})`,
    rows: Array.from({ length: enough(height) }, (_, index) => index * grid),
    width: enough(width) * grid,
  };
}
