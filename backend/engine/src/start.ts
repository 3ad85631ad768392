import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { EngineEvent } from '@zveno/contracts/engine-event.js';
import type { EngineTask } from '@zveno/contracts/task-state.js';
import type { CompiledChain } from './compiled-chain.js';
import { messageFacts } from './message-facts.js';
import type { Scene } from './node-type.js';
import { resultOf } from './step.js';
import type { StepResult } from './step.js';
import { advance } from './turn/advance.js';
import { Turn } from './turn/turn.js';

export interface NewTask {
  readonly id: string;
  /** Целое 0…2³²−1: задаёт все случайные выборы выполнения. */
  readonly seed: number;
  /** Запуск, с которого начать; его находит `match`. */
  readonly trigger: NodeId;
}

/** Начинает выполнение с запуска и ведёт его до первого ожидания или конца. */
export function start(
  chain: CompiledChain,
  { id, seed, trigger }: NewTask,
  event: EngineEvent,
  scene: Scene,
): StepResult {
  const task: EngineTask = {
    id,
    status: 'running',
    startedAt: scene.now,
    node: trigger,
    state: { seed, count: 0, tokens: [], vars: chain.initial },
  };
  const turn = new Turn(chain, task, event, scene);
  if (event.kind === 'message' || event.kind === 'outgoing') {
    turn.learn({ message: messageFacts(event.message) });
  }
  turn.enqueue({ i: turn.number(), n: trigger });
  advance(turn);
  return resultOf(turn);
}
