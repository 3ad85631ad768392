import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { lockPlugin } from './lock-plugin.js';

/** Запускает плагин заново на всех исполнителях. */
@Injectable()
export class ReloadPlugin {
  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { state } = await lockPlugin(manager, id);
      if (state !== 'on') throw new DomainError('plugins.not-running', 'conflict');
      await manager.query(
        'update plugins set revision = revision + 1, state_reason = null where id = $1',
        [id],
      );
      await this.audit.record(actor, 'plugin.reloaded', { kind: 'plugin', id }, undefined, manager);
    });
  }
}
