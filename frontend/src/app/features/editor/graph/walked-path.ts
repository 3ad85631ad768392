import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import type { StepLog } from '@zveno/contracts/step-log.js';
import { type EdgeKey, edgeKey } from './edge-key.js';
import type { Marks, NodeMark } from './marks.js';

type Walked = Pick<StepLog, 'node' | 'out' | 'waits' | 'error'>;

/**
 * Путь выполнения по документу: чем кончилось последнее посещение каждого узла и по каким связям прошли.
 * Выполнение, которого больше нет, нигде не ждёт.
 */
export function walkedPath(
  steps: readonly Walked[],
  document: ChainDocument,
  finished = false,
): Marks {
  const nodes = new Map<NodeId, NodeMark>();
  const edges = new Set<EdgeKey>();
  for (const step of steps) {
    const { node, out } = step;
    if (!document.nodes[node]) continue;
    nodes.set(node, { tone: toneOf(step, finished) });
    if (out !== undefined && document.nodes[node].next[out] !== undefined)
      edges.add(edgeKey(node, out));
  }
  return { nodes, edges };
}

/** Тот же путь, но видно, какой шаг разбирают сейчас. */
export function withCurrent({ nodes, edges }: Marks, node: NodeId): Marks {
  const mark = nodes.get(node);
  if (!mark || mark.tone === 'failed') return { nodes, ...(edges && { edges }) };
  const lit = new Map(nodes).set(node, { ...mark, tone: 'running' });
  return { nodes: lit, ...(edges && { edges }) };
}

function toneOf({ error, waits, out }: Walked, finished: boolean): NodeMark['tone'] & string {
  if (error && out === undefined) return 'failed';
  return waits && !finished ? 'waiting' : 'done';
}
