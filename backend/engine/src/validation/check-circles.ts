import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { ExaminedNodes } from './examined-node.js';
import type { Findings } from './findings.js';

/**
 * Круги без ожидания. Ждущие узлы из графа вынуты; из остатка раз за разом снимаются узлы,
 * в которые ничто не ведёт, и узлы, из которых некуда идти, — остаются ровно круги и пути между ними.
 */
export function checkCircles(nodes: ExaminedNodes, findings: Findings): void {
  const graph = eagerGraph(nodes);
  peel(graph);
  peel(reversed(graph), graph);
  for (const id of graph.keys()) findings.node(id, 'node.loop-without-wait', 'next');
}

type Graph = Map<NodeId, Set<NodeId>>;

function eagerGraph(nodes: ExaminedNodes): Graph {
  const eager = [...nodes.values()].filter(({ type }) => !type?.descriptor.waits);
  const ids = new Set(eager.map(({ id }) => id));
  return new Map(
    eager.map(({ id, source }) => [
      id,
      new Set(Object.values(source.next).filter((target) => ids.has(target))),
    ]),
  );
}

function reversed(graph: Graph): Graph {
  const back: Graph = new Map([...graph.keys()].map((id) => [id, new Set<NodeId>()]));
  for (const [id, targets] of graph) for (const target of targets) back.get(target)?.add(id);
  return back;
}

/** Снимает узлы, в которые ничто не ведёт; снятое удаляется и из `mirror`. */
function peel(graph: Graph, mirror?: Graph): void {
  const incoming = new Map<NodeId, number>();
  for (const targets of graph.values()) {
    for (const target of targets) incoming.set(target, (incoming.get(target) ?? 0) + 1);
  }
  const free = [...graph.keys()].filter((id) => !incoming.get(id));
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    for (const target of graph.get(id) ?? []) {
      const left = (incoming.get(target) ?? 1) - 1;
      incoming.set(target, left);
      if (left === 0) free.push(target);
    }
    graph.delete(id);
    mirror?.delete(id);
  }
}
