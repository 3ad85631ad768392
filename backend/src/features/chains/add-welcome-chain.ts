import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { accepted } from './document/parse-chain.js';
import { readChainText } from './document/read-chain-text.js';
import { NewChain } from './new-chain.js';

// Путь от корня сборки: в сложенном сервере этот модуль лежит в другой папке той же глубины.
const example = new URL('../../features/chains/examples/welcome.chain.yaml', import.meta.url);

/** Заводит первому человеку установки пример «Приветствие» — черновиком: публикует его он сам. */
@Injectable()
export class AddWelcomeChain {
  constructor(private readonly newChain: NewChain) {}

  /** @param manager запись базы, в которой появляется сам человек: без неё не появится и пример */
  async run(actor: Actor, manager: EntityManager): Promise<string> {
    const document = accepted(readChainText(await readFile(example, 'utf8'), 'yaml'));
    return this.newChain.run(actor, document, 'imported', manager);
  }
}
