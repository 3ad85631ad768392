import type { Box, Place, Size } from './geometry.js';

/** Как холст лежит в окне: сдвиг в точках экрана и увеличение. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const scales = { least: 0.15, most: 2, step: 1.2 } as const;

/** Мельче этого текст карточек не читается: открывая цепочку, дальше не отъезжают. */
const readable = 0.55;
const padding = 56;

export function clampScale(scale: number): number {
  return Math.min(scales.most, Math.max(scales.least, scale));
}

/** Точка окна → точка холста. */
export function toCanvas({ x, y, scale }: Viewport, point: Place): Place {
  return { x: (point.x - x) / scale, y: (point.y - y) / scale };
}

/** Часть холста, видная в окне. */
export function shownPart({ x, y, scale }: Viewport, { width, height }: Size): Box {
  return { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale };
}

/** Показывает прямоугольник целиком и по середине; мелкое не раздувает. */
export function fit(box: Box, size: Size): Viewport {
  const scale = clampScale(
    Math.min(
      1,
      (size.width - 2 * padding) / Math.max(box.width, 1),
      (size.height - 2 * padding) / Math.max(box.height, 1),
    ),
  );
  return centred({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, size, scale);
}

/**
 * С чего открыть цепочку: целиком, если она так читается, иначе — от начала, `start`, в читаемом размере.
 */
export function opening(box: Box, start: Box, size: Size): Viewport {
  const whole = fit(box, size);
  if (whole.scale >= readable) return whole;
  const narrow = size.width < 600;
  const scale = narrow ? 0.8 : readable;
  const tall = box.height * scale > size.height - 2 * padding;
  const centre = start.y + start.height / 2;
  const middle = tall ? centre : box.y + box.height / 2;
  return {
    x: (narrow ? 24 : padding) - start.x * scale,
    y: size.height / 2 - middle * scale,
    scale,
  };
}

/** Ставит точку холста в середину окна. */
export function centred(point: Place, { width, height }: Size, scale: number): Viewport {
  return { x: width / 2 - point.x * scale, y: height / 2 - point.y * scale, scale };
}

/** Меняет увеличение так, чтобы точка окна `at` осталась на месте. */
export function zoomed(viewport: Viewport, factor: number, at: Place): Viewport {
  const scale = clampScale(viewport.scale * factor);
  const { x, y } = toCanvas(viewport, at);
  return { x: at.x - x * scale, y: at.y - y * scale, scale };
}
