import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { Scene } from './canvas-scene.js';
import { selectedBoxes, withFrameContents } from './frame-contents.js';
import { type Box, boundsOf, grid } from './geometry.js';
import { putFrame } from './layout-edits.js';
import { type Selection, selectionOf } from './selection.js';

/** Прямоугольник рамки вокруг содержимого: с полями и местом под заголовок. */
export function roomy({ x, y, width, height }: Box): Box {
  return {
    x: x - 2 * grid,
    y: y - 3 * grid,
    width: width + 4 * grid,
    height: height + 5 * grid,
  };
}

/** Называет рамку; безымянной она не бывает. */
export function nameFrame(document: ChainDocument, id: string, title: string): ChainDocument {
  const frame = document.layout.frames[id];
  if (!frame || title.trim() === '' || title === frame.title) return document;
  return putFrame(document, id, { ...frame, title });
}

/** Что лежит внутри рамки целиком — с тем и едет. */
export function frameContents(document: ChainDocument, scene: Scene, id: string): Selection {
  const { nodes, notes, frames } = withFrameContents(
    document,
    scene,
    selectionOf({ frames: [id] }),
  );
  return selectionOf({ nodes, notes, frames: [...frames].filter((each) => each !== id) });
}

/** Подгоняет рамку под то, что в ней лежит; пустую оставляет как есть. */
export function fitFrame(document: ChainDocument, scene: Scene, id: string): ChainDocument {
  const frame = document.layout.frames[id];
  const inside = boundsOf(selectedBoxes(document, scene, frameContents(document, scene, id)));
  return frame && inside ? putFrame(document, id, { ...frame, ...roomy(inside) }) : document;
}
