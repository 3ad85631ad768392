import { ChainDocument } from '@zveno/contracts/chain-document.js';

type NodeInput = { readonly type: string; readonly settings?: object; readonly next?: object };

/** Документ цепочки: минимальный, который можно опубликовать, или с данными узлами. */
export function aChain(
  name = 'Приветствие',
  nodes: Readonly<Record<string, NodeInput>> = { hello: { type: 'send' } },
): ChainDocument {
  return ChainDocument.parse({ schema: 1, name, nodes });
}
