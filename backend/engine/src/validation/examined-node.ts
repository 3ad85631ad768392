import type { ChainNode, NodeId } from '@zveno/contracts/chain-document.js';
import type { NodeType } from '../node-type.js';
import type { Opening } from '../open-node.js';

/** Узел вместе с тем, что о нём удалось узнать. */
export interface ExaminedNode {
  readonly id: NodeId;
  readonly source: ChainNode;
  readonly type: NodeType | undefined;
  readonly opening: Opening | undefined;
}

export type ExaminedNodes = ReadonlyMap<NodeId, ExaminedNode>;
