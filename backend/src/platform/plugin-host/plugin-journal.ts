import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';

export type LogLevel = 'info' | 'warning' | 'error';

/** Столько строк ждут записи; болтливый плагин теряет свои, а не занимает базу. */
const mostWaiting = 100;
const kept = 1_000;

/** Журнал плагинов: последняя тысяча строк каждого. */
@Injectable()
export class PluginJournal {
  private readonly log = new Logger(PluginJournal.name);
  private readonly waiting: [string, LogLevel, string][] = [];
  private writing = false;

  constructor(private readonly database: DataSource) {}

  write(plugin: string, level: LogLevel, text: string): void {
    if (this.waiting.length >= mostWaiting) return;
    this.waiting.push([plugin, level, text.replaceAll('\0', '')]);
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

  private async save(rows: readonly [string, LogLevel, string][]): Promise<void> {
    await this.database.query(
      `insert into plugin_log (plugin_id, level, text)
       select given.* from unnest($1::text[], $2::text[], $3::text[]) as given(id, level, text)
        where exists (select 1 from plugins where plugins.id = given.id)`,
      [rows.map(([id]) => id), rows.map(([, level]) => level), rows.map(([, , text]) => text)],
    );
    await this.database.query(
      `delete from plugin_log where plugin_id = any($1) and id <= (
         select max(id) from plugin_log latest where latest.plugin_id = plugin_log.plugin_id) - $2`,
      [[...new Set(rows.map(([id]) => id))], kept],
    );
  }
}
