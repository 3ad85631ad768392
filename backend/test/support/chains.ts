import { ChainDocument } from '@zveno/contracts/chain-document.js';

/** Документ цепочки, который можно опубликовать: сообщение → ответ → конец. */
export function aChain(name = 'Приветствие', text = 'Здравствуйте!'): ChainDocument {
  return ChainDocument.parse({
    schema: 1,
    name,
    nodes: {
      start: { type: 'message', next: { next: 'hello' } },
      hello: { type: 'send', settings: { text }, next: { next: 'end' } },
      end: { type: 'end' },
    },
  });
}
