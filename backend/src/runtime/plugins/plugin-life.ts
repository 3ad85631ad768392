import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { merge } from 'rxjs';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../ports/app-config.js';
import { Clock } from '../../ports/clock.js';
import { Realtime } from '../../ports/realtime.js';
import { PluginParts } from '../plugin-parts/plugin-parts.js';
import { DatabaseLine } from '../ownership/database-line.js';
import { PluginCrew } from './plugin-crew.js';
import { type ActivePlugin, readActive } from './plugin-rows.js';

/** Сколько вестей приходит подряд от одной перемены: ждать их по отдельности незачем. */
const gatherMs = 30;

/** Плагины установки в этом процессе: следит за базой, обновляет реестр их частей и потоки. */
@Injectable()
export class PluginLife implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(PluginLife.name);
  private readonly line: DatabaseLine;
  private readonly stopping = new AbortController();
  private stale = false;
  private following: Promise<void> | undefined;

  // eslint-disable-next-line zveno/few-parameters -- жизнь плагинов связывает базу, реестр, потоки и вести
  constructor(
    config: AppConfig,
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly parts: PluginParts,
    private readonly crew: PluginCrew,
    private readonly realtime: Realtime,
  ) {
    const channels = ['plugins_changed'];
    this.line = new DatabaseLine({
      url: config.databaseUrl,
      channels,
      clock,
      name: 'zveno-plugins',
    });
  }

  onApplicationBootstrap(): void {
    merge(this.line.opened, this.line.notifications).subscribe(() => this.changed());
    this.line.open();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.line.close();
    await this.following;
  }

  /** Одна перемена за раз; пришедшее во время неё учтёт следующий круг. */
  private changed(): void {
    this.stale = true;
    this.following ??= this.follow().finally(() => (this.following = undefined));
  }

  private async follow(): Promise<void> {
    while (this.stale && !this.stopped()) {
      await this.clock.wait(gatherMs, this.stopping.signal);
      this.stale = false;
      try {
        const active = await readActive(this.database);
        this.show(active);
        await this.crew.follow(active);
        this.parts.markUp();
      } catch (error) {
        if (!this.stopped()) this.log.error({ err: error }, 'Плагины не обновились');
      }
    }
  }

  private stopped(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Части видны сразу; прежняя версия, пока новая загружается, отвечает за них по-старому. */
  private show(active: readonly ActivePlugin[]): void {
    this.parts.set(
      active.flatMap(({ id, hash, manifest, granted, declares }) =>
        declares ? [{ id, hash, manifest, granted, declares }] : [],
      ),
    );
    this.realtime.publish('plugins', 'plugins.changed', { nodes: this.parts.nodeCount });
  }
}
