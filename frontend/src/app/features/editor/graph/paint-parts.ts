import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { placesOf } from './places.js';
import { type Colour, paintNode, putFrame, putNote } from './layout-edits.js';
import type { Selection } from './selection.js';

/** Красит выделенное; без цвета — обычный вид. */
export function paintParts(
  document: ChainDocument,
  { nodes, notes, frames }: Selection,
  colour: Colour | undefined,
): ChainDocument {
  const places = placesOf(document);
  let painted = document;
  for (const id of nodes) {
    const place = places.get(id);
    if (place) painted = paintNode(painted, id, place, colour);
  }
  for (const id of notes) {
    const note = painted.layout.notes[id];
    if (note) painted = putNote(painted, id, recoloured(note, colour));
  }
  for (const id of frames) {
    const frame = painted.layout.frames[id];
    if (frame) painted = putFrame(painted, id, recoloured(frame, colour));
  }
  return painted;
}

/** Поле `colour: undefined` в JSON не попадёт, поэтому «без цвета» и «не было цвета» — одно. */
function recoloured<T extends { colour?: Colour | undefined }>(
  part: T,
  colour: Colour | undefined,
): T {
  return { ...part, colour };
}
