import { mark } from './marks.js';
import type { NodeDescription } from './node-description.js';

/** Делает метод провайдера узлом цепочки. */
export function ChainNode(description: NodeDescription) {
  return mark('node', description);
}
