import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { Locale } from '@zveno/contracts/error-text.js';
import { DataSource } from 'typeorm';
import { PluginHost } from '../../ports/plugin-host.js';
import { Secrets } from '../../ports/secrets.js';
import { openSettings } from '../../runtime/plugins/plugin-rows.js';
import { folderOf, type PluginRow, viewOf } from './plugin-view.js';
import type { PluginDto, PluginLogLineDto, PluginRefusalDto, PluginsDto } from './plugins.dto.js';

const select = `
  select plugins.id, plugins.version, plugins.state, plugins.state_reason as reason, plugins.source,
         plugins.manifest, plugins.granted, plugins.hash, plugins.settings,
         plugins.updated_at as "updatedAt", offered.manifest as offered, code.declares
    from plugins
    join plugin_packages code on code.plugin_id = plugins.id and code.hash = plugins.hash
    left join plugin_packages offered
      on offered.plugin_id = plugins.id and offered.hash = plugins.offered_hash`;

/** Плагины установки и их журналы. */
@Injectable()
export class PluginCatalog {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
    private readonly host: PluginHost,
  ) {}

  async all(): Promise<PluginsDto> {
    const [rows, refusals] = await Promise.all([
      this.database.query<PluginRow[]>(`${select} order by plugins.id`),
      this.database.query<(PluginRefusalDto & { source: string })[]>(
        'select source, reason, at from plugin_refusals order by at desc limit 50',
      ),
    ]);
    return {
      items: await Promise.all(rows.map((row) => this.view(row))),
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
    return this.view(row);
  }

  /** Слова «Звена» — на языке читателя, слова плагина — как есть. */
  async log(id: string, locale: Locale): Promise<PluginLogLineDto[]> {
    await this.one(id);
    return this.database.query(
      `select at, level, case $2 when 'en' then coalesce(en, text) else text end as text
         from plugin_log where plugin_id = $1 order by id desc limit 200`,
      [id, locale],
    );
  }

  private async view(row: PluginRow): Promise<PluginDto> {
    const { id, settings } = row;
    return viewOf(row, {
      settings: settings ? openSettings(this.secrets, id, settings) : undefined,
      use: await this.host.use(id),
    });
  }
}
