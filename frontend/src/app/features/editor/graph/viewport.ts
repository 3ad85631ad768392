import { contains } from './culling.js';
import { type Box, boundsOf, overlap, type Place, type Size } from './geometry.js';

/** Как холст лежит в окне: сдвиг в точках экрана и увеличение. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const scales = { least: 0.15, most: 2, step: 1.2 } as const;

/** Мельче первого не прочесть текста карточек, мельче второго — и крупных названий. */
const readable = 0.7;
const discernible = 0.38;
const padding = 32;

export function clampScale(scale: number): number {
  return Math.min(scales.most, Math.max(scales.least, scale));
}

/** Холст лежит так же; доли точки теряются в пути через браузер. */
export function sameView(one: Viewport, other: Viewport): boolean {
  const close = (a: number, b: number, by: number): boolean => Math.abs(a - b) < by;
  return (
    close(one.x, other.x, 1) && close(one.y, other.y, 1) && close(one.scale, other.scale, 0.001)
  );
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
 * Показывает всё так, чтобы угол окна справа внизу — там карта и масштаб — никого не закрыл: если закрывает,
 * отступает от него влево или вверх, смотря где останется крупнее.
 */
export function fitBesides(boxes: readonly Box[], size: Size, corner: Size): Viewport | undefined {
  const bounds = boundsOf(boxes);
  if (!bounds) return undefined;
  const whole = fit(bounds, size);
  const left = size.width - corner.width;
  const top = size.height - corner.height;
  const at = { x: left, y: top, ...corner };
  const shown = (box: Box): Box => onScreen(whole, box);
  if (!boxes.some((box) => overlap(shown(box), at))) return whole;
  const aside = fit(bounds, { width: left, height: size.height });
  const above = fit(bounds, { width: size.width, height: top });
  return aside.scale > above.scale ? aside : above;
}

/** Окно стало другим: бывшее на виду остаётся на виду, холст сдвигается лишь настолько, насколько нужно. */
export function keepShown(viewport: Viewport, before: Size, after: Size, box: Box): Viewport {
  const seen = (size: Size): boolean => contains(shownPart(viewport, size), box);
  if (!seen(before) || seen(after)) return viewport;
  const { x, y, width, height } = onScreen(viewport, box);
  return {
    ...viewport,
    x: viewport.x + into(x, width, after.width),
    y: viewport.y + into(y, height, after.height),
  };
}

/** На сколько сдвинуть отрезок, чтобы он с воздухом поместился в окно; начало важнее конца. */
function into(start: number, length: number, room: number): number {
  const air = 24;
  const past = Math.min(0, room - air - (start + length));
  return past + Math.max(0, air - (start + past));
}

/** Прямоугольник холста → прямоугольник окна. */
function onScreen({ x, y, scale }: Viewport, box: Box): Box {
  return {
    x: box.x * scale + x,
    y: box.y * scale + y,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/**
 * С чего открыть цепочку: целиком, пока карточки различимы, иначе — от начала, `start`, в читаемом размере.
 */
export function opening(box: Box, start: Box, size: Size, whole: Viewport): Viewport {
  const narrow = size.width < 600;
  if (whole.scale >= (narrow ? readable : discernible)) return whole;
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
