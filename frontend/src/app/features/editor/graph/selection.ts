import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { EdgeKey } from './edge-key.js';

/** Выделенное на холсте. */
export interface Selection {
  readonly nodes: ReadonlySet<NodeId>;
  readonly edges: ReadonlySet<EdgeKey>;
  readonly notes: ReadonlySet<string>;
  readonly frames: ReadonlySet<string>;
}

const nothing: ReadonlySet<never> = new Set<never>();

export const emptySelection: Selection = {
  nodes: nothing,
  edges: nothing,
  notes: nothing,
  frames: nothing,
};

interface Chosen {
  readonly nodes?: Iterable<NodeId>;
  readonly edges?: Iterable<EdgeKey>;
  readonly notes?: Iterable<string>;
  readonly frames?: Iterable<string>;
}

export function selectionOf({
  nodes = [],
  edges = [],
  notes = [],
  frames = [],
}: Chosen): Selection {
  return {
    nodes: new Set(nodes),
    edges: new Set(edges),
    notes: new Set(notes),
    frames: new Set(frames),
  };
}

export function isEmpty({ nodes, edges, notes, frames }: Selection): boolean {
  return nodes.size + edges.size + notes.size + frames.size === 0;
}

/** Единственный выделенный узел: его настройки показывает правая панель. */
export function onlyNode({ nodes, edges, notes, frames }: Selection): NodeId | undefined {
  if (nodes.size !== 1 || edges.size + notes.size + frames.size > 0) return undefined;
  return [...nodes][0];
}
