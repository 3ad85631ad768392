import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { accepted } from './document/parse-chain.js';
import { readChainText } from './document/read-chain-text.js';
import type { ChainFormat } from './document/write-chain-text.js';
import { NewChain } from './new-chain.js';

/** Заводит цепочку из файла. Отказ перечисляет все замечания к файлу, и цепочка не появляется. */
@Injectable()
export class ImportChain {
  constructor(private readonly newChain: NewChain) {}

  async run(actor: Actor, text: string, format: ChainFormat): Promise<string> {
    return this.newChain.run(actor, accepted(readChainText(text, format)), 'imported');
  }
}
