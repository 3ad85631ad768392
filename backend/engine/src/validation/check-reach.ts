import type { NodeId } from '@zveno/contracts/chain-document.js';
import { catchType } from '../node-names.js';
import type { ExaminedNode, ExaminedNodes } from './examined-node.js';
import type { Findings } from './findings.js';

/** Узлы, до которых не дойти. */
export function checkReach(nodes: ExaminedNodes, findings: Findings): void {
  const reached = new Set<NodeId>();
  const ahead = [...nodes.values()].filter(startsBranch).map(({ id }) => id);
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    ahead.push(...Object.values(nodes.get(id)?.source.next ?? {}));
  }
  for (const { id } of nodes.values()) {
    if (!reached.has(id)) findings.node(id, 'node.unreachable', 'next');
  }
}

function startsBranch({ source, type }: ExaminedNode): boolean {
  return (type?.descriptor.trigger ?? false) || source.type === catchType;
}
