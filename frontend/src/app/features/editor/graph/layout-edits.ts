import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import type { Box, Place } from './geometry.js';

type Layout = ChainDocument['layout'];
export type Colour = NonNullable<Layout['nodes'][string]['colour']>;
export type CanvasNote = Layout['notes'][string];
export type CanvasFrame = Layout['frames'][string];

/** Новые места предметов холста. */
export interface Moves {
  readonly nodes?: ReadonlyMap<NodeId, Place>;
  readonly notes?: ReadonlyMap<string, Place>;
  readonly frames?: ReadonlyMap<string, Place>;
}

/** Переставляет всё названное одной правкой. */
export function moveParts(document: ChainDocument, { nodes, notes, frames }: Moves): ChainDocument {
  return withLayout(document, {
    nodes: placed(document.layout.nodes, nodes),
    notes: moved(document.layout.notes, notes),
    frames: moved(document.layout.frames, frames),
  });
}

/** Красит узел; без цвета узел обычный. Место узла при этом становится явным. */
export function paintNode(
  document: ChainDocument,
  id: NodeId,
  { x, y }: Place,
  colour: Colour | undefined,
): ChainDocument {
  const place = colour ? { x, y, colour } : { x, y };
  return withLayout(document, { nodes: { ...document.layout.nodes, [id]: place } });
}

export function putNote(document: ChainDocument, id: string, note: CanvasNote): ChainDocument {
  return withLayout(document, { notes: { ...document.layout.notes, [id]: note } });
}

export function putFrame(document: ChainDocument, id: string, frame: CanvasFrame): ChainDocument {
  return withLayout(document, { frames: { ...document.layout.frames, [id]: frame } });
}

/** Меняет часть вида холста. */
export function withLayout(document: ChainDocument, changes: Partial<Layout>): ChainDocument {
  return { ...document, layout: { ...document.layout, ...changes } };
}

function placed(places: Layout['nodes'], moves?: ReadonlyMap<NodeId, Place>): Layout['nodes'] {
  if (!moves?.size) return places;
  const changed = [...moves].map(([id, { x, y }]) => [id, { ...places[id], x, y }] as const);
  return { ...places, ...Object.fromEntries(changed) };
}

function moved<T extends Box>(
  parts: Readonly<Record<string, T>>,
  moves?: ReadonlyMap<string, Place>,
): Record<string, T> {
  if (!moves?.size) return parts;
  const changed = Object.entries(parts).map(([id, part]) => {
    const to = moves.get(id);
    return [id, to ? { ...part, x: to.x, y: to.y } : part] as const;
  });
  return Object.fromEntries(changed);
}
