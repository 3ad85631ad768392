import type {
  ChainDocument,
  ChainNode,
  NodeId,
  OutputId,
} from '@zveno/contracts/chain-document.js';
import { type EdgeKey, edgeEnds, edgeKey } from './edge-key.js';
import type { Place } from './geometry.js';
import { addNode } from './node-edits.js';
import { without } from './without.js';

/** Ведёт выход узла в другой узел; прежняя связь этого выхода заменяется. */
export function connect(
  document: ChainDocument,
  source: NodeId,
  output: OutputId,
  target: NodeId,
): ChainDocument {
  const node = document.nodes[source];
  if (!node || node.next[output] === target) return document;
  return withNext(document, source, { ...node.next, [output]: target });
}

/** Убирает связи вместе с подписями. */
export function disconnect(document: ChainDocument, edges: Iterable<EdgeKey>): ChainDocument {
  const gone = new Set(edges);
  const cut = [...gone].reduce((changed, key) => {
    const { source, output } = edgeEnds(key);
    const node = changed.nodes[source];
    return node ? withNext(changed, source, without(node.next, new Set([output]))) : changed;
  }, document);
  return withLabels(cut, without(cut.layout.labels, gone));
}

/** Пересаживает связь на другой выход или другой узел одной правкой; подпись переезжает с ней. */
export function reconnect(
  document: ChainDocument,
  key: EdgeKey,
  to: { readonly source: NodeId; readonly output: OutputId; readonly target: NodeId },
): ChainDocument {
  const label = document.layout.labels[key];
  const moved = connect(disconnect(document, [key]), to.source, to.output, to.target);
  return label === undefined ? moved : setEdgeLabel(moved, edgeKey(to.source, to.output), label);
}

/** Новый узел встаёт на связь: она входит в него, а из его выхода `output` идёт дальше. */
export function insertOnEdge(
  document: ChainDocument,
  key: EdgeKey,
  inserted: {
    readonly id: NodeId;
    readonly node: ChainNode;
    readonly place: Place;
    /** Выход, из которого идти дальше; без него узел прежнюю цель теряет. */
    readonly output?: OutputId | undefined;
  },
): ChainDocument {
  const { source, output } = edgeEnds(key);
  const target = document.nodes[source]?.next[output];
  const { id, node, place } = inserted;
  const onward = target !== undefined && inserted.output !== undefined;
  const next = onward ? { ...node.next, [inserted.output]: target } : node.next;
  return connect(addNode(document, id, { ...node, next }, place), source, output, id);
}

/** Подписывает связь; пустая подпись убирается. */
export function setEdgeLabel(document: ChainDocument, key: EdgeKey, text: string): ChainDocument {
  const { labels } = document.layout;
  const written = text.trim();
  if (written === '') return withLabels(document, without(labels, new Set([key])));
  return withLabels(document, { ...labels, [key]: written });
}

function withNext(document: ChainDocument, id: NodeId, next: ChainNode['next']): ChainDocument {
  const node = document.nodes[id];
  return node ? { ...document, nodes: { ...document.nodes, [id]: { ...node, next } } } : document;
}

function withLabels(document: ChainDocument, labels: Record<string, string>): ChainDocument {
  if (labels === document.layout.labels) return document;
  return { ...document, layout: { ...document.layout, labels } };
}
