import { Injectable } from '@nestjs/common';
import { defaultSettings, SettingsChange } from '@zveno/contracts/installation-settings.js';
import { DataSource, type EntityManager } from 'typeorm';
import type { SettingsDto } from './settings.dto.js';

interface StoredSettings {
  readonly revision: number;
  readonly areas: unknown;
  readonly hashSet: boolean;
}

/** Настройки установки: заданные и, где не задано, принятые по умолчанию. */
@Injectable()
export class SettingsCatalog {
  constructor(private readonly database: DataSource) {}

  async read(manager: EntityManager = this.database.manager): Promise<SettingsDto> {
    const [stored] = await manager.query<StoredSettings[]>(
      `select coalesce(sum(revision), 0)::int as revision,
              coalesce(jsonb_object_agg(key, value), '{}') as areas,
              coalesce(bool_or(key = 'telegram' and sealed is not null), false) as "hashSet"
         from settings where key = any($1)`,
      [Object.keys(defaultSettings)],
    );
    const set = SettingsChange.parse(stored?.areas ?? {});
    return {
      revision: stored?.revision ?? 0,
      installation: { ...defaultSettings.installation, ...set.installation },
      registration: set.registration ?? defaultSettings.registration,
      retention: { ...defaultSettings.retention, ...set.retention },
      telegram: { apiId: set.telegram?.apiId ?? null, apiHashSet: stored?.hashSet ?? false },
      network: { privateTargets: [...(set.network?.privateTargets ?? [])] },
    };
  }
}
