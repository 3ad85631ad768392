import { aChain, anEntry, aScene } from './a-chain.js';
import { aligned } from './align.js';
import { arranged } from './arrange.js';
import { visibleIn } from './culling.js';
import { freePlace } from './free-place.js';
import { shifted, withFrameContents } from './frame-contents.js';
import { overlap } from './geometry.js';
import { keyName } from './key-name.js';
import { nearestEdge } from './nearest-edge.js';
import { nodeSummary } from './node-summary.js';
import { paletteGroups } from './palette-groups.js';
import { searchDocument } from './search-document.js';
import { selectionOf } from './selection.js';
import { fit, toCanvas, zoomed } from './viewport.js';
import { neighbour, outlineOf } from './walk.js';

const chain = aChain({
  start: { type: 'message', next: { next: 'hello' } },
  hello: { settings: { text: 'Ещё один вопрос' }, next: { next: 'end', other: 'hello' } },
  end: {},
  lonely: {},
});
const scene = aScene(chain);
const cards = [...scene.nodes.values()];

describe('холст без браузера', () => {
  it('рисует только видимое и концы видимых связей', () => {
    const seen = visibleIn(scene, { x: 300, y: 0, width: 100, height: 100 }, new Set(['lonely']));
    const far = visibleIn(scene, { x: 9000, y: 0, width: 100, height: 100 }, new Set());

    expect(seen.nodes.map(({ id }) => id)).toEqual(['start', 'hello', 'lonely']);
    expect(far).toEqual({ nodes: [], edges: [] });
  });

  it('из тысячи узлов в окно попадают десятки', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `n${String(index)}`);
    const nodes = names.map((id, index) => {
      const next = names[index + 1];
      const edges: Record<string, string> = next === undefined ? {} : { next };
      return [id, { next: edges }] as const;
    });

    const seen = visibleIn(
      aScene(aChain(Object.fromEntries(nodes))),
      { x: 0, y: 0, width: 3200, height: 900 },
      new Set(),
    );

    expect(seen.nodes.length).toBeLessThan(15);
  });

  it('выравнивает по краю и расставляет с равными промежутками', () => {
    const left = aligned(cards, 'left');
    const spread = aligned(cards, 'spread');

    expect([...left.values()].map(({ x }) => x)).toEqual([0, 0, 0, 0]);
    expect([...spread.values()].map(({ x }) => x)).toEqual([0, 320, 640, 960]);
  });

  it('раскладывает слева направо так, что карточки не накрывают друг друга', () => {
    const places = arranged({
      nodes: cards.map((card) => ({ ...card, x: 0, y: 0 })),
      edges: scene.edges,
    });
    const boxes = places.map(([id, place]) => ({
      ...cards.find((card) => card.id === id),
      ...place,
    }));
    const at = new Map(places);

    expect(at.get('start')?.x).toBeLessThan(at.get('hello')?.x ?? 0);
    expect(at.get('hello')?.x).toBeLessThan(at.get('end')?.x ?? 0);
    for (const one of boxes)
      for (const other of boxes)
        if (one !== other)
          expect(
            overlap({ width: 240, height: 44, ...one }, { width: 240, height: 44, ...other }),
          ).toBe(false);
  });

  it('новый узел не встаёт поверх других', () => {
    const place = freePlace({ x: 10, y: 10 }, { width: 240, height: 120 }, cards);

    expect(cards.some((card) => overlap({ ...place, width: 240, height: 120 }, card))).toBe(false);
  });

  it('с рамкой едет то, что внутри неё, и не едет остальное', () => {
    const framed = aChain(chain.nodes, {
      frames: { box: { x: -20, y: -20, width: 620, height: 400, title: 'Начало' } },
    });

    const whole = withFrameContents(framed, scene, selectionOf({ frames: ['box'] }));
    const moves = shifted(framed, scene, whole, { x: 20, y: 40 });

    expect([...whole.nodes]).toEqual(['start', 'hello']);
    expect(moves.nodes?.get('hello')).toEqual({ x: 340, y: 40 });
    expect(moves.frames?.get('box')).toEqual({ x: 0, y: 20 });
  });

  it('находит узел по словам из настройки в любом порядке, не различая ё и е', () => {
    expect(searchDocument(chain, scene, 'вопрос еще').map(({ node }) => node)).toEqual(['hello']);
    expect(searchDocument(chain, scene, 'нет такого')).toEqual([]);
  });

  it('палитра ищет и по русскому, и по английскому названию', () => {
    const entries = [anEntry('send'), anEntry('delay', { title: { ru: 'Пауза', en: 'Delay' } })];

    expect(paletteGroups(entries, 'delay')[0]?.entries).toEqual([entries[1]]);
    expect(paletteGroups(entries, 'паузу')).toEqual([]);
  });

  it('список раскрывает каждый узел один раз и не теряет недостижимые', () => {
    const rows = outlineOf(scene).map(({ card, again }) => [card.id, again]);

    expect(rows).toEqual([
      ['start', false],
      ['hello', false],
      ['end', false],
      ['hello', true],
      ['lonely', false],
    ]);
    expect(neighbour(scene, 'lonely', 1)).toBe('start');
    expect(neighbour(scene, undefined, -1)).toBe('lonely');
  });

  it('связь под точкой — ближайшая и не дальше досягаемости', () => {
    const [edge] = scene.edges;
    if (!edge) throw new Error('связь есть');
    const middle = { x: (edge.from.x + edge.to.x) / 2, y: (edge.from.y + edge.to.y) / 2 };

    expect(nearestEdge(scene.edges, middle, 24)).toBe('start.next');
    expect(nearestEdge(scene.edges, { x: middle.x, y: 900 }, 24)).toBeUndefined();
  });

  it('увеличение держит точку под мышью на месте, а «показать всё» ставит цепочку в середину', () => {
    const at = { x: 300, y: 200 };
    const before = fit({ x: 0, y: 0, width: 2000, height: 500 }, { width: 1000, height: 800 });
    const after = zoomed(before, 1.2, at);

    expect(toCanvas(after, at).x).toBeCloseTo(toCanvas(before, at).x);
    const middle = toCanvas(before, { x: 500, y: 400 });
    expect(middle.x).toBeCloseTo(1000);
    expect(middle.y).toBeCloseTo(250);
  });
});

describe(nodeSummary.name, () => {
  const of = (type: string, settings: Parameters<typeof nodeSummary>[0]['settings']): string =>
    nodeSummary({ type, settings }, anEntry(type), 'ru');

  it.each([
    ['send', { text: 'Привет,\n мир' }, 'Привет, мир'],
    ['message', { text: { how: 'equals', values: ['/start', 'меню'] } }, '«/start», «меню»'],
    ['command', { name: 'заказ' }, '.заказ'],
    ['delay', { how: 'fixed', for: '1h 30m' }, '1 ч 30 мин'],
    ['http', { method: 'POST', url: 'https://example.org' }, 'POST https://example.org'],
    ['split', { branches: [{ id: 'a', title: 'Ветвь А', weight: 70 }] }, 'Ветвь А 70'],
    ['run-chain', { chain: '01a22938-16dd-70f5-a043-2aac2c4b7d43' }, ''],
    ['send', {}, ''],
  ])('%s %j — «%s»', (type, settings, words) => {
    expect(of(type, settings)).toBe(words);
  });

  it('варианты выбора называет словами схемы', () => {
    const entry = anEntry('switch', {
      settings: {
        properties: {
          groups: {
            items: {
              properties: { operator: { choices: { 'is-true': { ru: 'да', en: 'yes' } } } },
            },
          },
        },
      },
    });
    const settings = { groups: [{ operator: 'is-true', left: '{{adult}}' }] };

    expect(nodeSummary({ type: 'switch', settings }, entry, 'ru')).toBe('да adult');
  });

  it('поля строки идут по порядку схемы, а не документа', () => {
    const row = { properties: { name: {}, how: {}, value: {} } };
    const entry = anEntry('set', { settings: { properties: { variables: { items: row } } } });
    const settings = { variables: [{ how: '=', name: 'total', value: 5 }] };

    expect(nodeSummary({ type: 'set', settings }, entry, 'ru')).toBe('total = 5');
  });

  it('условия читаются фразой: что, сравнение, с чем', () => {
    const operator = { choices: { greater: { ru: 'больше (позже)', en: 'greater (later)' } } };
    const rules = { items: { properties: { left: {}, operator, right: {} } } };
    const groups = { items: { properties: { join: {}, rules } } };
    const entry = anEntry('condition', { settings: { properties: { groups } } });
    const left = { left: '{{left}}', right: 0, operator: 'greater' };
    const settings = {
      join: 'or',
      groups: [{ rules: [left, { ...left, left: '{{age}}', right: 17 }] }, { rules: [left] }],
    };

    expect(nodeSummary({ type: 'condition', settings }, entry, 'ru')).toBe(
      'left больше 0 и age больше 17; или left больше 0',
    );
  });
});

describe(keyName.name, () => {
  const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

  it.each([
    [{ ...plain, key: 'я', code: 'KeyZ', ctrlKey: true }, 'Mod+Z'],
    [{ ...plain, key: 'Z', code: 'KeyZ', metaKey: true, shiftKey: true }, 'Mod+Shift+Z'],
    [{ ...plain, key: '?', code: 'Digit7', shiftKey: true }, '?'],
    [{ ...plain, key: '+', code: 'Equal', shiftKey: true }, '+'],
    [{ ...plain, key: 'ArrowUp', code: 'ArrowUp' }, 'ArrowUp'],
  ])('%j — %s', (press, name) => {
    expect(keyName(press)).toBe(name);
  });
});
