import { computed, Injectable, signal } from '@angular/core';
import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { EdgeKey } from '../graph/edge-key.js';

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

/** Кто ставит отметки: каждый меняет только свой слой. */
export type MarkLayer = 'problems' | 'people' | 'presence' | 'test-chat' | 'replay' | 'diff';

/** Отметки на узлах и связях от всех частей редактора, сложенные вместе. */
@Injectable()
export class NodeMarks {
  private readonly layers = signal<ReadonlyMap<MarkLayer, Marks>>(new Map());

  readonly nodes = computed(() => {
    const merged = new Map<NodeId, NodeMark>();
    for (const { nodes } of this.layers().values())
      for (const [id, mark] of nodes) merged.set(id, { ...merged.get(id), ...mark });
    return merged;
  });
  readonly edges = computed(
    () => new Set([...this.layers().values()].flatMap(({ edges }) => [...(edges ?? [])])),
  );

  set(layer: MarkLayer, marks: Marks): void {
    this.layers.update((layers) => new Map(layers).set(layer, marks));
  }

  clear(layer: MarkLayer): void {
    this.layers.update((layers) => new Map([...layers].filter(([name]) => name !== layer)));
  }
}
