import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';
import type { Actor } from '../access/index.js';
import type { CreateChainDto } from './chains.dto.js';
import { parseChain } from './document/parse-chain.js';
import { NewChain } from './new-chain.js';

/** Создаёт цепочку: пустую с именем или по готовому документу (образцу), который можно переименовать. */
@Injectable()
export class CreateChain {
  constructor(private readonly newChain: NewChain) {}

  async run(actor: Actor, { name, document }: CreateChainDto): Promise<string> {
    if (name === undefined && document === undefined) {
      const problem = fieldProblem('name', {
        ru: 'укажите имя цепочки или готовый документ',
        en: 'give a chain name or a ready document',
      });
      throw new DomainError('request.invalid', 'invalid', {}, [problem]);
    }
    const draft = parseChain({
      ...(document ?? { schema: 1 }),
      ...(name !== undefined && { name }),
    });
    return this.newChain.run(actor, draft, 'created');
  }
}
