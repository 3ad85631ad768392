import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { NewChain } from './new-chain.js';
import { welcomeDocument } from './welcome-document.js';

/** Заводит первому человеку установки пример «Приветствие» — черновиком: публикует его он сам. */
@Injectable()
export class AddWelcomeChain {
  constructor(private readonly newChain: NewChain) {}

  /** @param manager запись базы, в которой появляется сам человек: без неё не появится и пример */
  async run(actor: Actor, manager: EntityManager): Promise<string> {
    return this.newChain.run(actor, await welcomeDocument(), 'imported', manager);
  }
}
