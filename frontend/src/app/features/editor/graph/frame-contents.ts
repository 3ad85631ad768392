import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { Scene } from './canvas-scene.js';
import { contains } from './culling.js';
import { type Box, boundsOf, type Place } from './geometry.js';
import type { Moves } from './layout-edits.js';
import { type Selection, selectionOf } from './selection.js';

/** Выделенное вместе с тем, что лежит внутри выделенных рамок: рамку двигают с содержимым. */
export function withFrameContents(
  document: ChainDocument,
  scene: Scene,
  selection: Selection,
): Selection {
  const { notes, frames } = document.layout;
  const outer = [...selection.frames].flatMap((id) => frames[id] ?? []);
  const inside = (box: Box): boolean => outer.some((frame) => contains(frame, box));
  const caught = <T extends Box>(parts: Readonly<Record<string, T>>): string[] =>
    Object.entries(parts)
      .filter(([, part]) => inside(part))
      .map(([id]) => id);
  return selectionOf({
    nodes: [...selection.nodes, ...[...scene.nodes.values()].filter(inside).map(({ id }) => id)],
    notes: [...selection.notes, ...caught(notes)],
    frames: [...selection.frames, ...caught(frames)],
    edges: selection.edges,
  });
}

/** Новые места выделенного после сдвига на `by`. */
export function shifted(
  document: ChainDocument,
  scene: Scene,
  selection: Selection,
  by: Place,
): Moves {
  const { notes, frames } = document.layout;
  const moved = (
    ids: Iterable<string>,
    placeOf: (id: string) => Place | undefined,
  ): ReadonlyMap<string, Place> =>
    new Map(
      [...ids].flatMap((id) => {
        const place = placeOf(id);
        return place ? [[id, { x: place.x + by.x, y: place.y + by.y }] as const] : [];
      }),
    );
  return {
    nodes: moved(selection.nodes, (id) => scene.nodes.get(id)),
    notes: moved(selection.notes, (id) => notes[id]),
    frames: moved(selection.frames, (id) => frames[id]),
  };
}

/** Всё, что занимает место на холсте. */
export function boxesOf(document: ChainDocument, scene: Scene): readonly Box[] {
  const { notes, frames } = document.layout;
  return [...scene.nodes.values(), ...Object.values(notes), ...Object.values(frames)];
}

/** Что из этого выделено: связь видна вместе с узлами, которые соединяет. */
export function selectedBoxes(
  document: ChainDocument,
  scene: Scene,
  { nodes, edges, notes, frames }: Selection,
): readonly Box[] {
  const { layout } = document;
  const ends = scene.edges.filter(({ key }) => edges.has(key));
  const shown = new Set([...nodes, ...ends.flatMap(({ source, target }) => [source, target])]);
  return [
    ...[...shown].flatMap((id) => scene.nodes.get(id) ?? []),
    ...[...notes].flatMap((id) => layout.notes[id] ?? []),
    ...[...frames].flatMap((id) => layout.frames[id] ?? []),
  ];
}

export function sceneBounds(document: ChainDocument, scene: Scene): Box | undefined {
  return boundsOf(boxesOf(document, scene));
}
