import type { NodeCard } from './canvas-scene.js';
import { boundsOf, type Place, snapped } from './geometry.js';

export type Alignment = 'left' | 'centre' | 'top' | 'spread';

/** Новые места узлов после выравнивания. `spread` ставит их в ряд с равными промежутками. */
export function aligned(cards: readonly NodeCard[], how: Alignment): ReadonlyMap<string, Place> {
  const bounds = boundsOf(cards);
  if (!bounds) return new Map();
  if (how === 'spread') return spread(cards);
  const middle = bounds.x + bounds.width / 2;
  const place = ({ x, y, width }: NodeCard): Place => {
    if (how === 'left') return { x: bounds.x, y };
    if (how === 'top') return { x, y: bounds.y };
    return { x: middle - width / 2, y };
  };
  return new Map(cards.map((card) => [card.id, place(card)]));
}

function spread(cards: readonly NodeCard[]): ReadonlyMap<string, Place> {
  const bounds = boundsOf(cards);
  if (!bounds || cards.length < 3) return new Map();
  const wide = bounds.width >= bounds.height;
  const along = (card: NodeCard): number => (wide ? card.x : card.y);
  const length = (card: NodeCard): number => (wide ? card.width : card.height);
  const sorted = cards.toSorted((one, other) => along(one) - along(other));
  const filled = sorted.reduce((sum, card) => sum + length(card), 0);
  const gap = ((wide ? bounds.width : bounds.height) - filled) / (cards.length - 1);
  let at = wide ? bounds.x : bounds.y;
  const places = new Map<string, Place>();
  for (const card of sorted) {
    places.set(card.id, snapped(wide ? { x: at, y: card.y } : { x: card.x, y: at }));
    at += length(card) + gap;
  }
  return places;
}
