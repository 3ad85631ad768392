import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { lockPlugin } from './lock-plugin.js';
import { folderOf } from './plugin-view.js';

/** Удаляет плагин вместе с его хранилищем, настройками и журналом. */
@Injectable()
export class RemovePlugin {
  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { source, state } = await lockPlugin(manager, id);
      const folder = folderOf(source);
      if (folder !== null && state !== 'gone') {
        throw new DomainError('plugins.in-folder', 'conflict', { folder });
      }
      await manager.query('delete from plugins where id = $1', [id]);
      await manager.query('delete from plugin_packages where plugin_id = $1', [id]);
      await this.audit.record(actor, 'plugin.removed', { kind: 'plugin', id }, undefined, manager);
    });
  }
}
