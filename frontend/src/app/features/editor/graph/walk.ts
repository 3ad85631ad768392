import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { CardOutput, NodeCard, Scene } from './canvas-scene.js';

/** Строка списка: узел, по какому выходу к нему пришли и на какой глубине. */
export interface OutlineRow {
  readonly card: NodeCard;
  readonly depth: number;
  readonly via: CardOutput | undefined;
  /** Узел уже показан выше: сюда сходятся ветви. */
  readonly again: boolean;
}

/** Тот же граф списком: от запусков по выходам, каждый узел раскрыт один раз; недостижимые — в конце. */
export function outlineOf(scene: Scene): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const seen = new Set<NodeId>();
  const targets = new Map(scene.edges.map(({ key, target }) => [key, target]));
  const visit = (card: NodeCard, depth: number, via: CardOutput | undefined): void => {
    const again = seen.has(card.id);
    rows.push({ card, depth, via, again });
    if (again) return;
    seen.add(card.id);
    // Единственный выход продолжает строку: уступ нужен только развилке.
    const inner = card.outputs.length > 1 ? depth + 1 : depth;
    for (const output of card.outputs) {
      const next = scene.nodes.get(targets.get(output.key) ?? '');
      if (next) visit(next, inner, card.outputs.length > 1 ? output : undefined);
    }
  };
  const cards = [...scene.nodes.values()];
  const entered = new Set(targets.values());
  for (const card of cards) if (card.trigger) visit(card, 0, undefined);
  for (const card of cards)
    if (!seen.has(card.id) && !entered.has(card.id)) visit(card, 0, undefined);
  for (const card of cards) if (!seen.has(card.id)) visit(card, 0, undefined);
  return rows;
}

/** Узел после `from` (или перед ним) в порядке списка; по краям — по кругу. */
export function neighbour(
  scene: Scene,
  from: NodeId | undefined,
  step: 1 | -1,
): NodeId | undefined {
  const order = outlineOf(scene)
    .filter(({ again }) => !again)
    .map(({ card }) => card.id);
  if (from === undefined) return step > 0 ? order[0] : order.at(-1);
  return order.at((order.indexOf(from) + step) % order.length);
}
