import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { EngineTask } from '@zveno/contracts/task-state.js';
import type { CompiledChain } from './compiled-chain.js';

/** Узлы, на которых стоят ветви выполнения, старшая первой: по ним считают людей внутри цепочки. */
export function standingNodes({ state }: EngineTask): readonly NodeId[] {
  return [...state.tokens].sort((a, b) => a.i - b.i).map(({ n }) => n);
}

/** Ждёт ли выполнение сообщения собеседника. Возьмёт ли оно данное сообщение, решает `step`. */
export function awaitsMessage({ state }: EngineTask): boolean {
  return state.tokens.some(({ w }) => w === 'message');
}

/**
 * Можно ли продолжить выполнение на другой версии: каждый узел, где стоит ветвь, открыт цикл или
 * на котором выполнение упало, остался, того же типа, годен и с теми же выходами, что были соединены.
 */
export function canMove(task: EngineTask, from: CompiledChain, to: CompiledChain): boolean {
  const { tokens, forks, failed } = task.state;
  const loops = [...tokens, ...Object.values(forks ?? {})].flatMap(({ l }) => l ?? []);
  const nodes = [...tokens.map(({ n }) => n), ...loops.map(({ node }) => node)];
  return [...nodes, ...(failed === undefined ? [] : [failed])].every((id) =>
    sameNode(id, from, to),
  );
}

function sameNode(id: NodeId, from: CompiledChain, to: CompiledChain): boolean {
  const [before, after] = [from.nodes.get(id), to.nodes.get(id)];
  if (!before || !after?.behaviour || before.type !== after.type) return false;
  const outputs = new Set([
    ...after.outputs.map((output) => output.id),
    ...Object.keys(after.next),
  ]);
  return Object.keys(before.next).every((output) => outputs.has(output));
}
