import type { DeclaredNode } from '@zveno/contracts/plugin-messages.js';
import type { NodeDescription, NodeHandler } from '../node-description.js';

export interface LiveNode {
  readonly declared: DeclaredNode;
  readonly handle: NodeHandler;
}

export function declaredOf(node: NodeDescription): DeclaredNode {
  const { name, title, description, icon = 'extension', outputs = [] } = node;
  const settings = node.settings ?? { type: 'object', properties: {} };
  const exits = outputs.map((output) => ({ id: output.id, title: output.title }));
  return { name, title, description, icon, settings, outputs: exits };
}
