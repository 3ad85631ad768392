import { ChainDocument } from '@zveno/contracts/chain-document.js';
import fc from 'fast-check';
import { contentHash } from './content-hash.js';
import { readChainText } from './read-chain-text.js';
import { writeChainText } from './write-chain-text.js';

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength }).map(storable);
const storable = (value: string) => value.replaceAll('\u0000', ' ').toWellFormed();
const named = (maxLength: number) => text(maxLength).map((value) => `${value.trim()}я`);
const nodeId = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !hasUnstorable(value));
const hasUnstorable = (value: unknown) =>
  /\\u0000|\\ud[89a-f]|__proto__/i.test(JSON.stringify(value)) ||
  /\d{16,}|e\+/.test(JSON.stringify(value));
const setting = fc.dictionary(
  text(8).filter((key) => key !== '__proto__'),
  json,
  { maxKeys: 4 },
);
const place = fc.record({ x: fc.integer(), y: fc.integer() });

const chain: fc.Arbitrary<ChainDocument> = fc
  .record(
    {
      schema: fc.constant(1),
      name: named(60),
      description: text(200),
      tags: fc.array(named(8), { maxLength: 3 }),
      nodes: fc.dictionary(
        nodeId,
        fc.record({
          type: fc.constantFrom('send', 'pause', 'plugin.unknown-node'),
          settings: setting,
          next: fc.dictionary(nodeId, nodeId, { maxKeys: 3 }),
        }),
        { maxKeys: 5 },
      ),
      layout: fc.record({ nodes: fc.dictionary(nodeId, place, { maxKeys: 3 }) }),
    },
    { requiredKeys: ['schema', 'name'] },
  )
  .map((value) => ChainDocument.parse(value));

describe('файл цепочки', () => {
  it.each(['yaml', 'json'] as const)('%s: прочитанное равно записанному', (format) => {
    fc.assert(
      fc.property(chain, (document) => {
        const written = writeChainText(document, format);
        const reading = readChainText(written, format);

        expect(reading.kind === 'refused' ? reading.problems : []).toEqual([]);
        if (reading.kind !== 'document') return;
        expect(contentHash(reading.document)).toEqual(contentHash(document));
        expect(writeChainText(reading.document, format)).toBe(written);
      }),
      { numRuns: 300 },
    );
  });

  it('правка одной настройки меняет одну строку файла', () => {
    const document = ChainDocument.parse({
      schema: 1,
      name: 'Приветствие',
      nodes: {
        hello: { type: 'send', settings: { text: 'Здравствуйте! '.repeat(20), loud: true } },
      },
    });
    const before = writeChainText(document, 'yaml').split('\n');
    const edited = structuredClone(document);
    Object.assign(edited.nodes['hello']?.settings ?? {}, { text: 'Добрый день! '.repeat(20) });

    const after = writeChainText(edited, 'yaml').split('\n');

    expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
  });
});
