import { dotsOf } from './dots.js';
import { toCanvas, zoomed } from './viewport.js';

describe(dotsOf.name, () => {
  const window = { width: 1000, height: 700 };
  const shown = (x: number, y: number, scale: number) => {
    const { transform, rows, width } = dotsOf({ x, y, scale }, window);
    const [left = NaN, top = NaN, zoom = NaN] = (transform.match(/-?[\d.]+/g) ?? []).map(Number);
    return { left, top, step: 20 * zoom, right: left + width * zoom, rows };
  };

  it.each([
    [0, 0, 1],
    [-333, 71, 2],
    [5121.5, -998.25, 0.69],
    [40, 13, 0.15],
  ])('закрывают окно и не тесны при сдвиге %d, %d и масштабе %d', (x, y, scale) => {
    const { left, top, step, right, rows } = shown(x, y, scale);

    expect(step).toBeGreaterThanOrEqual(14);
    expect(Math.max(left, top)).toBeLessThanOrEqual(0);
    expect(right).toBeGreaterThanOrEqual(window.width);
    expect(top + (rows.length - 1) * step).toBeGreaterThanOrEqual(window.height - step);
  });

  it('стоят посреди клеток холста и при увеличении держатся своих мест', () => {
    let view = { x: 17, y: -40, scale: 2 };
    for (let turn = 0; turn < 20; turn += 1) {
      const { left, top } = shown(view.x, view.y, view.scale);
      const dot = toCanvas(view, { x: left, y: top });
      expect([dot.x % 20, dot.y % 20].map((rest) => Math.abs(Math.round(rest)))).toEqual([10, 10]);
      view = zoomed(view, 0.88, { x: 400, y: 300 });
    }
  });

  it('ряды при увеличении те же', () => {
    expect(shown(3, 5, 0.4).rows).toEqual(shown(90, 5, 1.7).rows);
  });
});
