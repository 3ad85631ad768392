import { errorOutput } from '../node-names.js';
import type { NodeOutput } from '../node-type.js';
import type { ExaminedNode, ExaminedNodes } from './examined-node.js';
import type { Findings } from './findings.js';

const failed: NodeOutput = { id: errorOutput, title: { ru: 'Ошибка', en: 'Error' } };

/** Висячие выходы, связи из ниоткуда и в никуда. */
export function checkEdges(nodes: ExaminedNodes, findings: Findings): void {
  for (const node of nodes.values()) {
    checkTargets(node, nodes, findings);
    const outputs = node.opening?.opened?.outputs;
    if (outputs && !node.source.disabled) checkOutputs(node, outputs, findings);
  }
}

function checkTargets(node: ExaminedNode, nodes: ExaminedNodes, findings: Findings): void {
  for (const [output, target] of Object.entries(node.source.next)) {
    const found = nodes.get(target);
    if (!found) findings.node(node.id, 'edge.missing-target', `next.${output}`, { target });
    else if (found.type?.descriptor.trigger) {
      findings.node(node.id, 'edge.into-trigger', `next.${output}`);
    }
  }
}

function checkOutputs(
  { id, source }: ExaminedNode,
  outputs: readonly NodeOutput[],
  findings: Findings,
): void {
  const all = source.onError?.then === 'output' ? [...outputs, failed] : outputs;
  for (const { id: output, title, optional } of all) {
    if (source.next[output] !== undefined || optional) continue;
    findings.node(id, 'output.loose', `next.${output}`, { output: title.ru, outputEn: title.en });
  }
  for (const output of Object.keys(source.next)) {
    if (all.some(({ id: known }) => known === output)) continue;
    findings.node(id, 'output.unknown', `next.${output}`, { output });
  }
}
