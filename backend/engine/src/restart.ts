import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { EngineEvent } from '@zveno/contracts/engine-event.js';
import type { EngineTask, TaskState } from '@zveno/contracts/task-state.js';
import type { CompiledChain } from './compiled-chain.js';
import type { Scene } from './node-type.js';
import { resultOf } from './step.js';
import type { StepResult } from './step.js';
import { advance } from './turn/advance.js';
import { follow } from './turn/branches.js';
import { Turn } from './turn/turn.js';

export interface RestartedTask {
  readonly id: string;
  /** Запуск, с которого начиналось прежнее выполнение. */
  readonly trigger: NodeId;
  /** Состояние прежнего: его зерно, сведения о событии и значения, которых нет среди начальных. */
  readonly old: TaskState;
}

/**
 * Начинает выполнение заново, когда самого события уже нет: с узла после запуска, с теми же сведениями о
 * событии и тем же зерном. Переменные с начальными значениями возвращаются к ним.
 */
export function restart(
  chain: CompiledChain,
  { id, trigger, old }: RestartedTask,
  event: EngineEvent,
  scene: Scene,
): StepResult {
  const { seed, facts } = old;
  const vars = { ...old.vars, ...chain.initial };
  const state: TaskState = { seed, count: 0, tokens: [], vars, ...(facts && { facts }) };
  const task: EngineTask = { id, status: 'running', startedAt: scene.now, node: trigger, state };
  const turn = new Turn(chain, task, event, scene);
  const node = chain.nodes.get(trigger);
  const token = { i: turn.number(), n: trigger };
  turn.log.push({ node: trigger, on: event.kind });
  if (node) follow(turn, token, node, node.outputs[0]?.id ?? 'next');
  advance(turn);
  return resultOf(turn);
}
