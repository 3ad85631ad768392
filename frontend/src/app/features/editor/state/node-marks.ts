import { computed, Injectable, signal } from '@angular/core';
import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { Marks, NodeMark } from '../graph/marks.js';

export type { Marks, NodeMark } from '../graph/marks.js';

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
