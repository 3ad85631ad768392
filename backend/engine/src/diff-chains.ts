import type { ChainDocument, NodeId } from '@zveno/contracts/chain-document.js';
import { type ValueChange, valueChanges } from './value-changes.js';

export interface NodeChange {
  readonly node: NodeId;
  readonly changes: readonly ValueChange[];
}

/** Чем одна версия отличается от другой. Вид на холсте отделён: он поведения не меняет. */
export interface ChainDiff {
  readonly added: readonly NodeId[];
  readonly removed: readonly NodeId[];
  readonly changed: readonly NodeChange[];
  /** Перемены самой цепочки: имя, переменные, правила. */
  readonly chain: readonly ValueChange[];
  /** Узлы, которые только передвинули или перекрасили. */
  readonly moved: readonly NodeId[];
  /** Изменились подписи связей, заметки или рамки. */
  readonly decorated: boolean;
}

/** Сравнивает два документа по именам узлов; порядок ключей не важен. */
export function diffChains(before: ChainDocument, after: ChainDocument): ChainDiff {
  const kept = Object.keys(after.nodes).filter((id) => before.nodes[id]);
  const changed = kept.map((node) => ({
    node,
    changes: valueChanges(before.nodes[node], after.nodes[node]),
  }));
  const moved = Object.keys(after.layout.nodes).filter(
    (id) =>
      before.layout.nodes[id] &&
      valueChanges(before.layout.nodes[id], after.layout.nodes[id]).length > 0,
  );
  return {
    added: Object.keys(after.nodes).filter((id) => !before.nodes[id]),
    removed: Object.keys(before.nodes).filter((id) => !after.nodes[id]),
    changed: changed.filter(({ changes }) => changes.length > 0),
    chain: valueChanges(rootOf(before), rootOf(after)),
    moved,
    decorated: valueChanges(decorationOf(before), decorationOf(after)).length > 0,
  };
}

/** Ведут ли себя версии одинаково: различие только в расстановке и подписях. */
export function sameBehaviour({ added, removed, changed, chain }: ChainDiff): boolean {
  return added.length + removed.length + changed.length + chain.length === 0;
}

function rootOf(document: ChainDocument): object {
  return { ...document, nodes: undefined, layout: undefined };
}

function decorationOf({ layout }: ChainDocument): object {
  return { ...layout, nodes: undefined };
}
