import type { ExaminedNodes } from './examined-node.js';
import type { Findings } from './findings.js';
import type { Surroundings } from './surroundings.js';

/** Вызовы цепочек, которых нет, и вызов самой себя. */
export function checkCalls(
  nodes: ExaminedNodes,
  { chains, self }: Surroundings,
  findings: Findings,
): void {
  for (const { id, opening } of nodes.values()) {
    for (const { path, value } of opening?.calls ?? []) {
      const at = `settings.${path}`;
      if (value === self) findings.node(id, 'chain.calls-itself', at);
      else if (chains && !chains.has(value)) findings.node(id, 'chain.missing-called', at);
    }
  }
}
