/** Точка холста: левый верхний угол узла, заметки или рамки. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Place, Size {}

/** Шаг сетки: к нему прилипают узлы. */
export const grid = 20;

/**
 * Размеры карточки узла в точках холста. Они заданы числами и в стилях повторены теми же: по ним, не рисуя,
 * известно, что попало в окно и куда ведут связи.
 */
export const nodeShape = {
  width: 240,
  head: 44,
  summary: 40,
  output: 28,
  bottom: 8,
} as const;

/** Размер карточки: сводка настроек занимает место, только если она есть. */
export function nodeSize(outputs: number, summary: boolean): Size {
  const { width, head, summary: text, output, bottom } = nodeShape;
  const height = head + (summary ? text : 0) + outputs * output + (outputs > 0 ? bottom : 0);
  return { width, height };
}

export function snapped({ x, y }: Place): Place {
  return { x: Math.round(x / grid) * grid, y: Math.round(y / grid) * grid };
}

/** Прямоугольник, охватывающий все; пустому списку — `undefined`. */
export function boundsOf(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
