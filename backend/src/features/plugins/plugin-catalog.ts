import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { PluginGrant, PluginManifest } from '@zveno/contracts/plugin-manifest.js';
import { PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import { DataSource } from 'typeorm';
import type {
  PluginDto,
  PluginGrantDto,
  PluginLogLineDto,
  PluginRefusalDto,
  PluginsDto,
  PluginState,
} from './plugins.dto.js';

interface PluginRow {
  readonly id: string;
  readonly version: string;
  readonly state: PluginState;
  readonly reason: string | null;
  readonly source: string | null;
  readonly manifest: unknown;
  readonly granted: unknown;
  readonly hash: string;
  readonly given: boolean;
  readonly updatedAt: Date;
  readonly offered: unknown;
  readonly declares: unknown;
}

const select = `
  select plugins.id, plugins.version, plugins.state, plugins.state_reason as reason, plugins.source,
         plugins.manifest, plugins.granted, plugins.hash, plugins.settings is not null as given,
         plugins.updated_at as "updatedAt", offered.manifest as offered, code.declares
    from plugins
    join plugin_packages code on code.plugin_id = plugins.id and code.hash = plugins.hash
    left join plugin_packages offered
      on offered.plugin_id = plugins.id and offered.hash = plugins.offered_hash`;

/** Плагины установки и их журналы. */
@Injectable()
export class PluginCatalog {
  constructor(private readonly database: DataSource) {}

  async all(): Promise<PluginsDto> {
    const [rows, refusals] = await Promise.all([
      this.database.query<PluginRow[]>(`${select} order by plugins.id`),
      this.database.query<(PluginRefusalDto & { source: string })[]>(
        'select source, reason, at from plugin_refusals order by at desc limit 50',
      ),
    ]);
    return {
      items: rows.map(viewOf),
      refusals: refusals.map(({ source, reason, at }) => ({
        folder: folderOf(source) ?? source,
        reason,
        at,
      })),
    };
  }

  async one(id: string): Promise<PluginDto> {
    const [row] = await this.database.query<PluginRow[]>(`${select} where plugins.id = $1`, [id]);
    if (!row) throw new DomainError('plugins.missing', 'missing', { id });
    return viewOf(row);
  }

  async log(id: string): Promise<PluginLogLineDto[]> {
    await this.one(id);
    return this.database.query(
      `select at, level, text from plugin_log where plugin_id = $1 order by id desc limit 200`,
      [id],
    );
  }
}

function viewOf(row: PluginRow): PluginDto {
  const { id, version, state, reason, hash, updatedAt } = row;
  const manifest = PluginManifest.parse(row.manifest);
  const offered = row.offered === null ? null : PluginManifest.parse(row.offered);
  const { nodes } = PluginDeclares.parse(row.declares ?? {});
  return {
    ...{ id, version, state, reason, hash, updatedAt },
    title: manifest.title,
    description: manifest.description,
    folder: folderOf(row.source),
    asks: manifest.permissions,
    granted: grantView(PluginGrant.parse(row.granted)),
    offered: offered && { version: offered.version, permissions: offered.permissions },
    nodes: nodes.map(({ name, title, description }) => {
      return { type: `${id}.${name}`, title, description };
    }),
    settingsSchema: manifest.settings ?? null,
    settingsGiven: row.given,
  };
}

function grantView({ accounts, ...granted }: PluginGrant): PluginGrantDto {
  return { ...granted, accounts: accounts === 'all' ? null : accounts };
}

/** Источник папки — `машина:путь`. */
export function folderOf(source: string | null): string | null {
  if (source === null || source === 'upload') return null;
  return source.slice(source.indexOf(':') + 1);
}
