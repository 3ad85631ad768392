import { overlap } from './geometry.js';
import { fitBesides, keepShown, shownPart, toCanvas } from './viewport.js';

const size = { width: 1000, height: 600 };
const corner = { width: 200, height: 160 };
const box = (x: number, y: number) => ({ x, y, width: 240, height: 100 });

describe(fitBesides.name, () => {
  it('не закрывает картой узел, стоящий справа внизу', () => {
    const boxes = [box(0, 0), box(1200, 900)];

    const viewport = fitBesides(boxes, size, corner);

    if (!viewport) throw new Error('показывать нечего');
    const from = toCanvas(viewport, { x: 800, y: 440 });
    const to = toCanvas(viewport, { x: 1000, y: 600 });
    const covered = { ...from, width: to.x - from.x, height: to.y - from.y };
    expect(boxes.filter((each) => overlap(each, covered))).toEqual([]);
  });

  it('без нужды от карты не отступает', () => {
    const row = [box(0, 0), box(1200, 0)];

    expect(fitBesides(row, size, corner)).toEqual(fitBesides(row, size, { width: 0, height: 0 }));
    expect(fitBesides([], size, corner)).toBeUndefined();
  });
});

describe(keepShown.name, () => {
  const viewport = { x: 0, y: 0, scale: 1 };
  const shorter = { width: 1000, height: 300 };

  it('открывшаяся снизу панель не прячет узел', () => {
    const moved = keepShown(viewport, size, shorter, box(100, 450));

    expect(moved).toEqual({ x: 0, y: -274, scale: 1 });
    const { y, height } = shownPart(moved, shorter);
    expect(450 + 100).toBeLessThanOrEqual(y + height);
  });

  it('видное и так и то, чего не было видно прежде, холст не двигает', () => {
    expect(keepShown(viewport, size, shorter, box(100, 100))).toBe(viewport);
    expect(keepShown(viewport, size, shorter, box(100, 2000))).toBe(viewport);
  });
});
