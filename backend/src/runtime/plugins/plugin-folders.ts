import os from 'node:os';
import { mkdir, readdir, watch } from 'node:fs/promises';
import path from 'node:path';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { existsSync } from 'node:fs';
import type { Localized } from '@zveno/contracts/localized.js';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../ports/app-config.js';
import { Clock } from '../../ports/clock.js';
import { AdoptPackage } from './adopt-package.js';
import { BadPackage } from './bad-package.js';
import { packageOf } from './plugin-package.js';
import { lookAt, readFiles } from './read-folder.js';

/** Пока файлы ещё копируют, их вид меняется: берём то, что простояло столько. */
const settleMs = 150;
const sweepMs = 5_000;

/** Следит за папками плагинов: положенное принимает, изменённое обновляет, убранное отключает. */
@Injectable()
export class PluginFolders implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(PluginFolders.name);
  private readonly stopping = new AbortController();
  /** Папка плагина → вид, с которым её в последний раз приняли или отвергли. */
  private readonly settled = new Map<string, string>();
  private wake = new AbortController();
  private first = true;
  private watching: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly database: DataSource,
    private readonly adopt: AdoptPackage,
  ) {}

  onApplicationBootstrap(): void {
    const { folders } = this.config.plugins;
    if (folders.length > 0) this.watching = this.follow(folders);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake.abort();
    await this.watching;
  }

  private async follow(folders: readonly string[]): Promise<void> {
    const [own] = folders;
    if (own !== undefined) await mkdir(own, { recursive: true }).catch(() => undefined);
    const watched = folders.filter((folder) => existsSync(folder));
    const listening = watched.map((folder) => this.listen(folder));
    let seen = new Map<string, string>();
    while (!this.stopping.signal.aborted) {
      this.wake = new AbortController();
      const now = await this.look(watched);
      const steady = await this.settle(seen, now).catch((error: unknown) => this.complain(error));
      seen = now;
      if (steady) await this.clock.wait(sweepMs, this.wake.signal);
      await this.clock.wait(settleMs, this.stopping.signal);
    }
    await Promise.all(listening);
  }

  private async listen(folder: string): Promise<void> {
    try {
      const changes = watch(folder, { recursive: true, signal: this.stopping.signal });
      for await (const change of changes) if (change.filename !== '') this.wake.abort();
    } catch {
      // Слежения нет или его прервала остановка: перемены находит обход раз в несколько секунд.
    }
  }

  private async look(folders: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const folder of folders) {
      for (const name of await readdir(folder).catch(() => [])) {
        const place = path.join(folder, name);
        if (existsSync(path.join(place, 'plugin.json'))) found.set(place, await signature(place));
      }
    }
    return found;
  }

  /** Принимает то, что не менялось между двумя взглядами. Возвращает, всё ли улеглось. */
  private async settle(before: Map<string, string>, now: Map<string, string>): Promise<boolean> {
    let steady = true;
    for (const [place, view] of now) {
      if (this.settled.get(place) === view) continue;
      if (before.get(place) === view) await this.take(place, view);
      else steady = false;
    }
    if (steady) await this.dropGone(now);
    return steady;
  }

  private async take(place: string, view: string): Promise<void> {
    const anew = !this.settled.has(place);
    try {
      const plugin = packageOf(await readFiles(place, await lookAt(place)));
      const source = sourceOf(place);
      if (!anew || !(await this.adopt.knows(plugin, source))) await this.adopt.run(plugin, source);
    } catch (error) {
      if (!(error instanceof BadPackage)) throw error;
      await this.refuse(place, error.reason);
    }
    this.settled.set(place, view);
  }

  private async refuse(place: string, reason: Localized): Promise<void> {
    this.log.warn(`Плагин в ${place} не принят: ${reason.ru}`);
    await this.database.query(
      `insert into plugin_refusals (source, reason) values ($1, $2)
       on conflict (source) do update set reason = excluded.reason, at = now()`,
      [sourceOf(place), reason],
    );
  }

  private async dropGone(now: ReadonlyMap<string, string>): Promise<void> {
    const gone = [...this.settled.keys()].filter((place) => !now.has(place));
    for (const place of gone) this.settled.delete(place);
    const missing = gone.map(sourceOf);
    if (this.first) missing.push(...(await this.goneWhileAway(now)));
    this.first = false;
    if (missing.length === 0) return;
    await this.database.query(
      `update plugins set state = 'gone', state_reason = null, updated_at = now()
        where source = any($1) and state <> 'gone'`,
      [missing],
    );
    await this.database.query('delete from plugin_refusals where source = any($1)', [missing]);
  }

  /** Папки этой машины, которые убрали, пока процесс не работал. */
  private async goneWhileAway(now: ReadonlyMap<string, string>): Promise<string[]> {
    const rows = await this.database.query<{ source: string }[]>(
      `select source from plugins where source is not null and state <> 'gone'
       union select source from plugin_refusals`,
    );
    const present = new Set([...now.keys()].map(sourceOf));
    const homes = this.config.plugins.folders.map((folder) => `${sourceOf(folder)}${path.sep}`);
    return rows
      .map(({ source }) => source)
      .filter((source) => !present.has(source) && homes.some((home) => source.startsWith(home)));
  }

  private complain(error: unknown): true {
    if (!this.stopping.signal.aborted)
      this.log.warn(`Папки плагинов не прочитаны: ${String(error)}`);
    return true;
  }
}

function sourceOf(place: string): string {
  return `${os.hostname()}:${place}`;
}

async function signature(place: string): Promise<string> {
  try {
    return JSON.stringify(await lookAt(place));
  } catch (error) {
    return error instanceof BadPackage ? error.message : 'недоступно';
  }
}
