import { inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Api } from '../../api/api.js';
import {
  deletePluginsByPluginId,
  postPluginsByPluginIdDisable,
  postPluginsByPluginIdEnable,
  postPluginsByPluginIdReload,
} from '../../api/functions.js';
import type { PluginDto } from '../../api/models.js';
import { Language } from '../../core/i18n/language.js';
import { Toasts } from '../../shared/toasts.js';
import { permissionLines } from './permission-lines.js';
import { PluginList } from './plugin-list.js';

/** Включить, выключить, перезапустить и удалить плагин. О разрешениях и об удалении сначала спрашивают. */
@Injectable()
export class PluginActions {
  private readonly api = inject(Api);
  private readonly list = inject(PluginList);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  /** О чьих разрешениях сейчас спрашивают. */
  readonly asked = signal<PluginDto | undefined>(undefined);
  /** Кого сейчас собираются удалить. */
  readonly doomed = signal<PluginDto | undefined>(undefined);
  /** С кем сейчас работает сервер. */
  readonly busy = signal<string | undefined>(undefined);

  /** Не просящий ничего включается без вопроса. */
  async enable(plugin: PluginDto): Promise<void> {
    const asks = plugin.offered?.permissions ?? plugin.asks;
    if (permissionLines(asks).length > 0) this.asked.set(plugin);
    else await this.attempt(plugin, 'enabled', () => this.allow(plugin, null));
  }

  /** Разрешает то, что человек видел; отказ сервера остаётся спросившему окну. */
  async allow(plugin: PluginDto, accounts: string[] | null): Promise<void> {
    const asks = plugin.offered?.permissions ?? plugin.asks;
    await this.api.invoke(postPluginsByPluginIdEnable, {
      pluginId: plugin.id,
      body: { permissions: { ...asks, accounts } },
    });
    await this.list.load();
  }

  disable(plugin: PluginDto): Promise<void> {
    return this.attempt(plugin, 'disabled', () =>
      this.api.invoke(postPluginsByPluginIdDisable, { pluginId: plugin.id }),
    );
  }

  reload(plugin: PluginDto): Promise<void> {
    return this.attempt(plugin, 'reloaded', () =>
      this.api.invoke(postPluginsByPluginIdReload, { pluginId: plugin.id }),
    );
  }

  async remove(plugin: PluginDto): Promise<void> {
    await this.api.invoke(deletePluginsByPluginId, { pluginId: plugin.id });
    this.say('removed', plugin);
    await this.list.load();
  }

  say(key: string, { title }: PluginDto): void {
    const name = title[this.language.current()];
    this.toasts.done(this.transloco.translate(`plugins.done.${key}`, { name }));
  }

  private async attempt(
    plugin: PluginDto,
    key: string,
    work: () => Promise<unknown>,
  ): Promise<void> {
    this.busy.set(plugin.id);
    try {
      await work();
      this.say(key, plugin);
    } catch (error) {
      this.toasts.failed(error);
    } finally {
      this.busy.set(undefined);
      await this.list.load();
    }
  }
}
