import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { AdoptPackage } from '../../runtime/plugins/adopt-package.js';
import { BadPackage } from '../../runtime/plugins/bad-package.js';
import { packageOf } from '../../runtime/plugins/plugin-package.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { readArchive } from './read-archive.js';

/** Ставит или обновляет плагин из архива. Архив разбирается в памяти: отказ не оставляет на диске ничего. */
@Injectable()
export class InstallPlugin {
  constructor(
    private readonly adopt: AdoptPackage,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, archive: Buffer): Promise<string> {
    try {
      const plugin = packageOf(readArchive(archive));
      await this.adopt.run(plugin, 'upload');
      const { id, version } = plugin.manifest;
      const details = { version, hash: plugin.hash };
      await this.audit.record(actor, 'plugin.installed', { kind: 'plugin', id }, details);
      return id;
    } catch (error) {
      if (!(error instanceof BadPackage)) throw error;
      throw new DomainError('plugins.bad-archive', 'invalid', { reason: error.reason });
    }
  }
}
