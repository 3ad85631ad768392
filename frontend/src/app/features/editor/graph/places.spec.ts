import { aChain, aScene } from './a-chain.js';
import { overlap } from './geometry.js';
import { placesOf } from './places.js';

describe(placesOf, () => {
  // Сервер хранит узлы по алфавиту, поэтому имена нарочно идут не в порядке разговора.
  const talk = {
    ask: { next: { yes: 'thanks', no: 'advice' } },
    advice: { next: { next: 'end' } },
    end: {},
    hello: { type: 'message', next: { next: 'ask' } },
    lost: {},
    thanks: { next: { next: 'end' } },
  };
  const columns = (document: ReturnType<typeof aChain>) =>
    Object.fromEntries([...placesOf(document)].map(([id, { x }]) => [id, x]));

  it('цепочку без раскладки ставит слева направо по ходу разговора', () => {
    const document = aChain(talk, { nodes: {} });

    expect(columns(document)).toEqual({
      ...{ hello: 0, lost: 0, ask: 320, thanks: 640, advice: 640, end: 960 },
    });
    const cards = [...aScene(document).nodes.values()];
    const crossing = cards.flatMap((one, index) =>
      cards.slice(index + 1).filter((other) => overlap(one, other)),
    );
    expect(crossing).toEqual([]);
  });

  it('кольцо без начала и узлы с местом не мешают: без места встают ниже', () => {
    const ring = { one: { next: { next: 'two' } }, two: { next: { next: 'one' } } };
    const places = placesOf(aChain(ring, { nodes: {} }));
    expect(places.get('two')).toEqual({ x: 320, y: 0 });

    const mixed = placesOf(aChain(talk, { nodes: { hello: { x: 40, y: 100 } } }));
    expect(mixed.get('hello')).toEqual({ x: 40, y: 100 });
    expect(mixed.get('ask')).toEqual({ x: 0, y: 280 });
  });
});
