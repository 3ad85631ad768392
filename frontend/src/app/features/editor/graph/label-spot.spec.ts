import type { EdgeLine } from './canvas-scene.js';
import { type Box, overlap } from './geometry.js';
import { aChain, aScene } from './a-chain.js';
import { labelSpot, labelSpots } from './label-spot.js';

const card = (x: number, y: number): Box => ({ x, y, width: 240, height: 120 });
const long = 'Покупатель подтвердил заказ и просит доставку сегодня';

/** Связь из середины правого края первой карточки в шапку второй. */
const between = (one: Box, other: Box, label: string): EdgeLine => ({
  key: 'a.next',
  source: 'a',
  output: 'next',
  target: 'b',
  label,
  from: { x: one.x + one.width, y: one.y + 100 },
  to: { x: other.x, y: other.y + 22 },
});
/** Самое большое место, какое подпись может занять. */
const taken = (
  { from, to }: EdgeLine,
  { width, shift }: { width: number; shift: number },
): Box => ({
  x: (from.x + to.x) / 2 - width / 2,
  y: (from.y + to.y) / 2 + shift - 27,
  width,
  height: 54,
});

describe(labelSpot, () => {
  it('между карточками длинная подпись не доходит до выходов с обеих сторон', () => {
    const cards = [card(0, 0), card(340, 0)] as const;

    expect(labelSpot(between(...cards, long), cards)).toEqual({ width: 80, shift: 0 });
  });

  it('в тесном промежутке короткая остаётся на связи, а длинная целиком встаёт над карточками', () => {
    const cards = [card(0, 0), card(290, 0)] as const;
    const edge = between(...cards, long);

    expect(labelSpot(between(...cards, 'да'), cards).shift).toBe(0);
    const spot = labelSpot(edge, cards);
    expect(spot.width).toBe(180);
    expect(cards.filter((each) => overlap(each, taken(edge, spot)))).toEqual([]);
  });

  it('у связи назад не прячется под карточкой, стоящей на пути', () => {
    const cards = [card(700, 0), card(0, 0)] as const;
    const third = card(350, 0);
    const edge = between(...cards, long);

    const spot = labelSpot(edge, [...cards, third]);

    expect(overlap(third, taken(edge, spot))).toBe(false);
    expect(Math.abs(spot.shift)).toBeLessThan(120);
  });
});

describe(labelSpots, () => {
  it('подписи связей, сходящихся в одном месте, стоят друг под другом', () => {
    const targets = { a: 'end', b: 'end', c: 'end' };
    const scene = aScene(
      aChain(
        { begin: { type: 'message', next: targets }, end: {} },
        { labels: { 'begin.a': long, 'begin.b': long, 'begin.c': long } },
      ),
    );

    const spots = labelSpots(scene);

    const boxes = scene.edges.flatMap((edge) => {
      const spot = spots.get(edge.key);
      return spot ? [taken(edge, spot)] : [];
    });
    expect(boxes).toHaveLength(3);
    const pairs = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).map((other) => [one, other] as const),
    );
    expect(pairs.filter(([one, other]) => overlap(one, other))).toEqual([]);
  });
});
