import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { tellChainChanged } from './chain-facts.js';
import { Chain } from './chain.entity.js';
import { lockChain } from './chain-lock.js';

/** Отправляет цепочку в архив: новых выполнений она не начинает, начатые дойдут до конца. */
@Injectable()
export class ArchiveChain {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    const resource = { kind: 'chain', id } as const;
    await this.access.require(actor, 'manage', resource);
    await this.database.transaction(async (manager) => {
      const { archivedAt } = await lockChain(manager, id);
      if (archivedAt) return;
      const now = new Date();
      await manager.update(Chain, id, { archivedAt: now, updatedAt: now });
      await this.audit.record(actor, 'chain.archived', resource, undefined, manager);
    });
    tellChainChanged(this.realtime, id);
  }
}
