import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { JsonObject } from '@zveno/contracts/json.js';
import type { PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import { schemaProblems } from '@zveno/contracts/schema-problems.js';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import { openSettings } from '../../runtime/plugins/plugin-rows.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { lockPlugin } from './lock-plugin.js';
import { withKeptSecrets } from './open-settings.js';

/** Заменяет настройки плагина, сохраняя тайные поля, которых в запросе нет. Хранятся они запечатанными. */
@Injectable()
export class ChangePluginSettings {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, id: string, values: JsonObject): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { manifest, settings } = await lockPlugin(manager, id);
      const before = settings ? openSettings(this.secrets, id, settings) : {};
      const data = checked(manifest, withKeptSecrets(manifest.settings ?? {}, before, values));
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

function checked({ settings }: PluginManifest, values: JsonObject): unknown {
  const schema = z.fromJSONSchema(settings ?? { type: 'object', maxProperties: 0 });
  const { data, error } = schema.safeParse(values);
  if (!error) return data;
  throw new DomainError('plugins.settings-invalid', 'invalid', {}, schemaProblems(error));
}
