import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { EdgeKey } from './edge-key.js';

/** Что показать на узле поверх его обычного вида. */
export interface NodeMark {
  /** Окраска: ход выполнения или различие версий. */
  readonly tone?: 'running' | 'waiting' | 'done' | 'failed' | 'added' | 'removed' | 'changed';
  /** Сколько людей ждёт на узле. */
  readonly people?: number;
  /** Самое строгое замечание к узлу. */
  readonly problem?: 'error' | 'warning';
  /** Имена людей, у которых узел сейчас выделен. */
  readonly watchers?: readonly string[];
}

export interface Marks {
  readonly nodes: ReadonlyMap<NodeId, NodeMark>;
  /** Связи, по которым прошло выполнение. */
  readonly edges?: ReadonlySet<EdgeKey>;
}
