import { readFile } from 'node:fs/promises';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { accepted } from './document/parse-chain.js';
import { readChainText } from './document/read-chain-text.js';

// Путь от корня сборки: в сложенном сервере этот модуль лежит в другой папке той же глубины.
const example = new URL('../../features/chains/examples/welcome.chain.yaml', import.meta.url);

/** Поставляемый пример «Приветствие». */
export async function welcomeDocument(): Promise<ChainDocument> {
  return accepted(readChainText(await readFile(example, 'utf8'), 'yaml'));
}
