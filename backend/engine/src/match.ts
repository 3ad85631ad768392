import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { EngineEvent } from '@zveno/contracts/engine-event.js';
import type { CompiledChain } from './compiled-chain.js';
import type { Scene } from './node-type.js';

/**
 * Запуск, который начинает выполнение по этому событию; из нескольких — первый в документе.
 * Событие, названное по узлу (вебхук, расписание), начинает только свой узел.
 */
export function match(chain: CompiledChain, event: EngineEvent, scene: Scene): NodeId | undefined {
  const named = 'node' in event ? event.node : undefined;
  return chain.triggers.find(
    ({ id, behaviour }) =>
      (named === undefined || id === named) && behaviour?.matches?.(event, scene),
  )?.id;
}
