import { Injectable, Logger } from '@nestjs/common';
import type { Localized } from '@zveno/contracts/localized.js';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';

export type LogLevel = 'info' | 'warning' | 'error';

/** Столько строк ждут записи; болтливый плагин теряет свои, а не занимает базу. */
const mostWaiting = 100;
const kept = 1_000;

interface LogRow {
  readonly plugin: string;
  readonly level: LogLevel;
  readonly ru: string;
  readonly en: string | null;
}

/** Журнал плагинов: последняя тысяча строк каждого; открытым страницам сообщает о новых. */
@Injectable()
export class PluginJournal {
  private readonly log = new Logger(PluginJournal.name);
  private readonly waiting: LogRow[] = [];
  private writing = false;

  constructor(
    private readonly database: DataSource,
    private readonly realtime: Realtime,
  ) {}

  /** Строка — слова плагина, на двух языках — слова «Звена» о нём. */
  write(plugin: string, level: LogLevel, text: string | Localized): void {
    if (this.waiting.length >= mostWaiting) return;
    const { ru, en } = typeof text === 'string' ? { ru: text, en: null } : text;
    this.waiting.push({ plugin, level, ru: clean(ru), en: en === null ? null : clean(en) });
    if (!this.writing) void this.flush();
  }

  private async flush(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const rows = this.waiting.splice(0);
      try {
        await this.save(rows);
      } catch (error) {
        this.log.warn(`Журнал плагинов не записан: ${String(error)}`);
      }
    }
    this.writing = false;
  }

  private async save(rows: readonly LogRow[]): Promise<void> {
    const named = rows.map(({ plugin }) => plugin);
    await this.database.query(
      `insert into plugin_log (plugin_id, level, text, en)
       select given.* from unnest($1::text[], $2::text[], $3::text[], $4::text[])
                           as given(id, level, text, en)
        where exists (select 1 from plugins where plugins.id = given.id)`,
      [named, ...(['level', 'ru', 'en'] as const).map((name) => rows.map((row) => row[name]))],
    );
    const plugins = [...new Set(named)];
    await this.database.query(
      `delete from plugin_log where plugin_id = any($1) and id <= (
         select max(id) from plugin_log latest where latest.plugin_id = plugin_log.plugin_id) - $2`,
      [plugins, kept],
    );
    for (const pluginId of plugins)
      this.realtime.publish(`plugin:${pluginId}`, 'plugin.logged', { pluginId });
  }
}

/** Такого знака база не примет. */
const clean = (text: string) => text.replaceAll('\0', '');
