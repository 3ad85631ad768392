import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { type SettingArea, SettingsChange } from '@zveno/contracts/installation-settings.js';
import { schemaProblems } from '@zveno/contracts/schema-problems.js';
import { DataSource, type EntityManager } from 'typeorm';
import { StaleRevision } from '../../api/revision.js';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { SettingsCatalog } from './settings-catalog.js';

/** Меняет названные настройки. Неизвестная область или поле — отказ, и не меняется ничего. */
@Injectable()
export class ChangeSettings {
  constructor(
    private readonly database: DataSource,
    private readonly catalog: SettingsCatalog,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, seenRevision: number, input: unknown): Promise<void> {
    const change = parse(input);
    await this.database.transaction(async (manager) => {
      // Замок на все настройки сразу: строки области может ещё не быть, запирать нечего.
      await manager.query(`select pg_advisory_xact_lock(hashtext('settings'))`);
      const { revision } = await this.catalog.read(manager);
      if (revision !== seenRevision) throw new StaleRevision(revision);
      const { installation, registration, retention, telegram, network } = change;
      await this.merge(manager, actor, 'installation', installation);
      await this.merge(manager, actor, 'registration', registration);
      await this.merge(manager, actor, 'retention', retention);
      await this.merge(manager, actor, 'network', network);
      if (telegram) await this.changeTelegram(manager, actor, telegram);
    });
  }

  private async changeTelegram(
    manager: EntityManager,
    actor: Actor,
    { apiHash, ...open }: NonNullable<SettingsChange['telegram']>,
  ): Promise<void> {
    await this.merge(manager, actor, 'telegram', open);
    if (apiHash === undefined) return;
    const place = sealedIn('settings.sealed', 'telegram');
    const sealed = apiHash && this.secrets.seal(apiHash, place);
    await manager.query(`update settings set sealed = $1 where key = 'telegram'`, [sealed]);
    const action = apiHash ? 'settings.api-hash-set' : 'settings.api-hash-removed';
    await this.audit.record(actor, action, subject('telegram'), undefined, manager);
  }

  private async merge(
    manager: EntityManager,
    actor: Actor,
    area: SettingArea,
    change: object | string | undefined,
  ): Promise<void> {
    if (change === undefined) return;
    await manager.query(
      `insert into settings (key, value, updated_by) values ($1, $2, $3)
       on conflict (key) do update
         set value = case when jsonb_typeof(excluded.value) = 'object'
                          then settings.value || excluded.value else excluded.value end,
             revision = settings.revision + 1,
             updated_by = excluded.updated_by, updated_at = now()`,
      [area, JSON.stringify(change), actor.userId],
    );
    await this.audit.record(actor, 'settings.changed', subject(area), { change }, manager);
  }
}

function subject(area: SettingArea): { kind: string; id: string } {
  return { kind: 'setting', id: area };
}

function parse(input: unknown): SettingsChange {
  const { data, error } = SettingsChange.safeParse(input);
  if (data) return data;
  const problems = schemaProblems(error);
  throw new DomainError('settings.invalid', 'invalid', { count: problems.length }, problems);
}
