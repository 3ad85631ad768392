import { DomainError } from '@zveno/contracts/domain-error.js';
import type { PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import type { EntityManager } from 'typeorm';
import type { PluginState } from './plugins.dto.js';

export interface LockedPlugin {
  readonly state: PluginState;
  readonly source: string | null;
  readonly hash: string;
  readonly manifest: PluginManifest;
  readonly settings: Buffer | null;
  readonly offeredHash: string | null;
  readonly offered: PluginManifest | null;
}

/** Запирает плагин до конца записи: решения двух администраторов идут по очереди. */
export async function lockPlugin(manager: EntityManager, id: string): Promise<LockedPlugin> {
  const [row] = await manager.query<LockedPlugin[]>(
    `select state, source, hash, manifest, settings, offered_hash as "offeredHash",
            (select code.manifest from plugin_packages code
              where code.plugin_id = plugins.id and code.hash = plugins.offered_hash) as offered
       from plugins where id = $1 and hash is not null for update`,
    [id],
  );
  if (!row) throw new DomainError('plugins.missing', 'missing', { id });
  return row;
}
