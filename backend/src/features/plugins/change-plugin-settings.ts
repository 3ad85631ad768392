import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { schemaProblems } from '@zveno/contracts/schema-problems.js';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { lockPlugin } from './lock-plugin.js';

/** Заменяет настройки плагина. Хранятся запечатанными: среди них бывают ключи. */
@Injectable()
export class ChangePluginSettings {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, id: string, values: object): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { manifest } = await lockPlugin(manager, id);
      const schema = z.fromJSONSchema(manifest.settings ?? { type: 'object', maxProperties: 0 });
      const { data, error } = schema.safeParse(values);
      if (error) {
        const problems = schemaProblems(error);
        throw new DomainError('plugins.settings-invalid', 'invalid', {}, problems);
      }
      const sealed = this.secrets.seal(JSON.stringify(data), sealedIn('plugins.settings', id));
      await manager.query(
        'update plugins set settings = $2, revision = revision + 1, updated_at = now() where id = $1',
        [id, sealed],
      );
      const resource = { kind: 'plugin', id };
      await this.audit.record(actor, 'plugin.settings-changed', resource, undefined, manager);
    });
  }
}
