import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { EngineEvent } from '@zveno/contracts/engine-event.js';
import type { CompiledChain } from './compiled-chain.js';
import type { Scene } from './node-type.js';

/** Запуск, который начинает выполнение по этому событию; из нескольких — первый в документе. */
export function match(chain: CompiledChain, event: EngineEvent, scene: Scene): NodeId | undefined {
  return chain.triggers.find(({ behaviour }) => behaviour?.matches?.(event, scene))?.id;
}
