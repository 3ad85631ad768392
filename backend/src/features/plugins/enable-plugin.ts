import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { type PluginGrant, samePermissions } from '@zveno/contracts/plugin-manifest.js';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { lockPlugin } from './lock-plugin.js';

/** Включает плагин или его ждущую версию с теми разрешениями, которые видел администратор. */
@Injectable()
export class EnablePlugin {
  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, id: string, seen: PluginGrant): Promise<void> {
    await this.database.transaction(async (manager) => {
      const plugin = await lockPlugin(manager, id);
      const manifest = plugin.offered ?? plugin.manifest;
      const hash = plugin.offeredHash ?? plugin.hash;
      const { permissions } = manifest;
      const { accounts, ...rights } = seen;
      const granted = { ...permissions, accounts };
      if (!samePermissions(permissions, rights)) {
        throw new DomainError('plugins.permissions-changed', 'conflict');
      }
      await manager.query(
        `update plugins
            set previous_hash = case when state = 'on' and hash <> $2 then hash end,
                hash = $2, offered_hash = null, version = $3, manifest = $4, granted = $5,
                state = case when state = 'gone' then state else 'on' end,
                state_reason = null, revision = revision + 1, updated_at = now()
          where id = $1`,
        [id, hash, manifest.version, manifest, granted],
      );
      const details = { version: manifest.version, granted };
      await this.audit.record(actor, 'plugin.enabled', { kind: 'plugin', id }, details, manager);
    });
  }
}
