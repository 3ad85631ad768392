import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import { compile } from '@zveno/engine/compile.js';
import type { CompiledChain } from '@zveno/engine/compiled-chain.js';
import { canMove } from '@zveno/engine/standing.js';

/** Люди одной версии, стоящие на одном узле. */
export interface PeopleAtNode {
  readonly versionId: string | null;
  readonly nodeId: string | null;
  readonly people: number;
}

/**
 * Сколько людей смогут перейти на черновик: тем же правилом, которым их переведёт движок, но только по узлу старшей
 * ветви. Кто держит ещё и другие ветви или циклы, может остаться: их состояний ради счёта не читают.
 */
export function countMovable(
  inside: readonly PeopleAtNode[],
  documents: ReadonlyMap<string, ChainDocument>,
  draft: ChainDocument,
): number {
  const to = compile(draft, builtinNodes);
  const versions = new Map(
    [...documents].map(([id, document]) => [id, compile(document, builtinNodes)]),
  );
  return inside
    .filter(({ versionId, nodeId }) => {
      const from = versionId === null ? undefined : versions.get(versionId);
      return from !== undefined && nodeId !== null && standsWell(nodeId, from, to);
    })
    .reduce((sum, { people }) => sum + people, 0);
}

function standsWell(node: string, from: CompiledChain, to: CompiledChain): boolean {
  const state = { seed: 0, count: 0, tokens: [{ i: 0, n: node }] };
  return canMove({ id: '', status: 'waiting', startedAt: 0, state }, from, to);
}
