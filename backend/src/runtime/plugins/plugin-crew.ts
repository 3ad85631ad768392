import { Injectable, Logger } from '@nestjs/common';
import { PluginRefused } from '@zveno/contracts/plugin-reason.js';
import { DataSource } from 'typeorm';
import { PluginHost } from '../../ports/plugin-host.js';
import { Secrets } from '../../ports/secrets.js';
import { commandClashes } from './command-clashes.js';
import { type ActivePlugin, readBody } from './plugin-rows.js';
import { recordBroken, recordDeclares, recordRefusal } from './plugin-verdicts.js';

/** Плагины, которые исполняет этот процесс: столько и таких, сколько и каких включено. */
@Injectable()
export class PluginCrew {
  private readonly log = new Logger(PluginCrew.name);
  private readonly running = new Map<string, string>();
  private readonly told = new Set<string>();

  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
    private readonly host: PluginHost,
  ) {
    host.broken.subscribe((plugin) => {
      this.running.delete(plugin.id);
      void recordBroken(database, plugin, plugin.reason).catch((error: unknown) =>
        this.log.warn(`Карантин плагина не записан: ${String(error)}`),
      );
    });
  }

  /** Приводит потоки к тому, что включено в базе. */
  async follow(active: readonly ActivePlugin[]): Promise<void> {
    const wanted = new Set(active.map(({ id }) => id));
    const gone = [...this.running.keys()].filter((id) => !wanted.has(id));
    for (const id of gone) this.running.delete(id);
    await Promise.all(gone.map((id) => this.host.unload(id)));
    await Promise.all(active.map((plugin) => this.bring(plugin)));
    this.tellClashes(active);
  }

  /** Об одном и том же говорят один раз. */
  private tellClashes(active: readonly ActivePlugin[]): void {
    for (const { plugin, text } of commandClashes(active)) {
      const key = `${plugin} ${text.ru}`;
      if (!this.told.has(key)) this.host.note(plugin, 'warning', text);
      this.told.add(key);
    }
  }

  private async bring(plugin: ActivePlugin): Promise<void> {
    const { id, hash, revision } = plugin;
    const edition = `${hash}:${revision}`;
    if (this.running.get(id) === edition) return;
    const body = await readBody(this.database, this.secrets, plugin);
    if (!body) return;
    try {
      const declares = await this.host.load({ id, hash, ...body });
      this.running.set(id, edition);
      await recordDeclares(this.database, plugin, declares);
    } catch (error) {
      if (!(error instanceof PluginRefused)) throw error;
      this.log.warn(`Плагин «${id}» не заработал: ${error.message}`);
      await recordRefusal(this.database, plugin, error.reason);
    }
  }
}
