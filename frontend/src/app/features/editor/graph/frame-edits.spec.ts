import { aChain, aScene } from './a-chain.js';
import { fitFrame, frameContents, nameFrame } from './frame-edits.js';

const frame = { x: -100, y: -100, width: 700, height: 500, title: 'Знакомство' };
const chain = aChain(
  { start: { type: 'message', next: { next: 'hello' } }, hello: {}, outside: {} },
  {
    frames: { all: frame, small: { ...frame, x: 0, y: 200, width: 80, height: 80 } },
    notes: { note: { x: 0, y: 300, width: 240, height: 80, text: '' } },
  },
);
const scene = aScene(chain);

describe('рамка холста', () => {
  it('содержит то, что лежит в ней целиком, кроме самой себя', () => {
    const { nodes, notes, frames } = frameContents(chain, scene, 'all');

    expect([...nodes]).toEqual(['start', 'hello']);
    expect([...notes]).toEqual(['note']);
    expect([...frames]).toEqual(['small']);
  });

  it('подгоняется под содержимое с полями, ничего не теряя; пустая остаётся как была', () => {
    const fitted = fitFrame(chain, scene, 'all');

    expect(fitted.layout.frames['all']).toMatchObject({ x: -40, y: -60, title: 'Знакомство' });
    expect(frameContents(fitted, scene, 'all')).toEqual(frameContents(chain, scene, 'all'));
    expect(fitFrame(chain, scene, 'small')).toBe(chain);
  });

  it('безымянной не становится', () => {
    expect(nameFrame(chain, 'all', 'Оплата').layout.frames['all']).toEqual({
      ...frame,
      title: 'Оплата',
    });
    expect(nameFrame(chain, 'all', '  ')).toBe(chain);
  });
});
