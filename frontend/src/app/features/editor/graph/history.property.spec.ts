import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import fc from 'fast-check';
import { aChain } from './a-chain.js';
import { copyParts, pasteParts } from './clipboard.js';
import { connect, disconnect, insertOnEdge, reconnect, setEdgeLabel } from './edge-edits.js';
import { edgesOf } from './edge-key.js';
import { History } from './history.js';
import { moveParts, putFrame, putNote } from './layout-edits.js';
import { newName } from './new-name.js';
import { addNode, changeNode, setDisabled, setSetting } from './node-edits.js';
import { paintParts } from './paint-parts.js';
import { removeParts } from './remove-parts.js';
import { selectionOf } from './selection.js';

interface Draw {
  readonly kind: number;
  readonly one: number;
  readonly other: number;
  readonly text: string;
}

type Edit = (document: ChainDocument, draw: Draw) => ChainDocument;

const node = { type: 'send', settings: {}, next: {} };

function nodeAt(document: ChainDocument, index: number): string {
  const ids = Object.keys(document.nodes);
  return ids[index % Math.max(ids.length, 1)] ?? 'nobody';
}

function fresh(document: ChainDocument): string {
  return newName('send', (name) => document.nodes[name] !== undefined);
}

/** Все виды правок, которые делает редактор. */
const edits: readonly Edit[] = [
  (document, { one }) => addNode(document, fresh(document), node, { x: one, y: one }),
  (document, { one, other }) =>
    connect(document, nodeAt(document, one), 'next', nodeAt(document, other)),
  (document, { one, text }) =>
    setSetting(document, nodeAt(document, one), ['text'], text || undefined),
  (document, { one, text }) =>
    changeNode(document, nodeAt(document, one), { title: text || undefined }),
  (document, { one }) => setDisabled(document, [nodeAt(document, one)], one % 2 === 0),
  (document, { one, other }) =>
    moveParts(document, { nodes: new Map([[nodeAt(document, one), { x: other, y: one }]]) }),
  (document, { one }) => removeParts(document, selectionOf({ nodes: [nodeAt(document, one)] })),
  (document, { one, text }) => {
    const edge = edgesOf(document)[one % 3];
    return edge ? setEdgeLabel(document, edge.key, text) : document;
  },
  (document, { one }) => {
    const edge = edgesOf(document)[one % 3];
    return edge ? disconnect(document, [edge.key]) : document;
  },
  (document, { one }) => {
    const edge = edgesOf(document)[one % 3];
    const inserted = { id: fresh(document), node, place: { x: 0, y: one }, output: 'next' };
    return edge ? insertOnEdge(document, edge.key, inserted) : document;
  },
  (document, { one, other }) => {
    const edge = edgesOf(document)[one % 3];
    if (!edge) return document;
    const target = nodeAt(document, other);
    return reconnect(document, edge.key, { source: edge.source, output: 'again', target });
  },
  (document, { one, text }) =>
    putNote(document, 'note', { x: one, y: 0, width: 200, height: 80, text }),
  (document, { one }) =>
    putFrame(document, 'frame', { x: one, y: 0, width: 400, height: 300, title: 'Рамка' }),
  (document, { one }) =>
    paintParts(
      document,
      selectionOf({ nodes: [nodeAt(document, one)] }),
      one % 2 ? 'green' : undefined,
    ),
  (document, { one, other }) => {
    const chosen = selectionOf({ nodes: [nodeAt(document, one), nodeAt(document, other)] });
    const text = copyParts(document, chosen);
    return pasteParts(document, text, { x: one, y: other })?.document ?? document;
  },
];

const draws = fc.array(
  fc.record({
    kind: fc.nat(edits.length - 1),
    one: fc.nat(40),
    other: fc.nat(40),
    text: fc.string({ maxLength: 12 }),
  }),
  { minLength: 30, maxLength: 60 },
);

describe(History.name, () => {
  it('отмена всех правок возвращает документ байт в байт, а возврат — последний', () => {
    const start = aChain({ start: { type: 'message', next: { next: 'hello' } }, hello: {} });
    const before = JSON.stringify(start);

    fc.assert(
      fc.property(draws, (list) => {
        let document = start;
        let history = History.empty;
        for (const draw of list) {
          const after = edits[draw.kind]?.(document, draw) ?? document;
          if (after === document) continue;
          history = history.record({ label: { key: 'edit' }, before: document, after });
          document = after;
        }
        const last = JSON.stringify(document);

        let shown = document;
        while (history.last) {
          shown = history.last.before;
          history = history.undo();
        }
        expect(JSON.stringify(shown)).toBe(before);
        while (history.next) {
          shown = history.next.after;
          history = history.redo();
        }
        expect(JSON.stringify(shown)).toBe(last);
      }),
      { numRuns: 60 },
    );
  });

  it('серию сдвигов отменяет одним шагом, а после паузы начинает новый', () => {
    const [zero, one, two, three] = ['а', 'б', 'в', 'г'].map((name) => ({ ...aChain({}), name }));
    if (!zero || !one || !two || !three) throw new Error('четыре документа');
    const step = (before: ChainDocument, after: ChainDocument) => ({
      label: { key: 'move' },
      merge: 'move',
      before,
      after,
    });

    const history = History.empty.record(step(zero, one)).record(step(one, two));
    const sealed = history.seal().record(step(two, three));

    expect(history.last?.before).toBe(zero);
    expect(sealed.last?.before).toBe(two);
  });
});
