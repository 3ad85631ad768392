import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Access, ResourceMissing, type Actor } from '../access/index.js';
import { Chain } from './chain.entity.js';
import { parseChain } from './document/parse-chain.js';
import { NewChain } from './new-chain.js';

const longestName = 120;
const mark = ' (копия)';

/** Копирует черновик в новую цепочку. Владелец копии — тот, кто копирует; версии и права не переходят. */
@Injectable()
export class DuplicateChain {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly newChain: NewChain,
  ) {}

  async run(actor: Actor, id: string, name?: string): Promise<string> {
    await this.access.require(actor, 'read', { kind: 'chain', id });
    const source = await this.database.manager.findOneBy(Chain, { id });
    if (!source) throw new ResourceMissing('chain');
    const copyName = name ?? source.name.slice(0, longestName - mark.length) + mark;
    const draft = parseChain({ ...source.draft, name: copyName });
    return this.newChain.run(actor, draft, 'duplicated');
  }
}
