import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { disconnect } from './edge-edits.js';
import { edgesOf } from './edge-key.js';
import { withLayout } from './layout-edits.js';
import type { Selection } from './selection.js';
import { without } from './without.js';

/** Удаляет выделенное; вместе с узлом уходят его связи, входящие тоже. */
export function removeParts(document: ChainDocument, selection: Selection): ChainDocument {
  const { nodes, edges, notes, frames } = selection;
  const touching = edgesOf(document)
    .filter(({ source, target }) => nodes.has(source) || nodes.has(target))
    .map(({ key }) => key);
  const loose = disconnect(document, [...edges, ...touching]);
  const { layout } = loose;
  return withLayout(
    { ...loose, nodes: without(loose.nodes, nodes) },
    {
      nodes: without(layout.nodes, nodes),
      notes: without(layout.notes, notes),
      frames: without(layout.frames, frames),
    },
  );
}
