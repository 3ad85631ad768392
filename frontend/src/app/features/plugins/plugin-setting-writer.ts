import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { isJsonObject } from '@zveno/contracts/json.js';
import { Api } from '../../api/api.js';
import { putPluginsByPluginIdSettings } from '../../api/functions.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import type { FormField } from '../editor/graph/form-field.js';
import { type Setting, type Settings, setIn } from '../editor/graph/set-in.js';
import { readJson } from '../editor/graph/read-json.js';
import { SettingWriter } from '../editor/inspector/setting-writer.js';
import { OpenedPlugin } from './opened-plugin.js';
import { PluginActions } from './plugin-actions.js';
import { PluginList } from './plugin-list.js';

/** Правит настройки плагина до сохранения; пришедшее с сервера не стирает набранного, пока там всё то же. */
@Injectable()
export class PluginSettingWriter extends SettingWriter {
  private readonly api = inject(Api);
  private readonly list = inject(PluginList);
  private readonly actions = inject(PluginActions);
  private readonly plugin = inject(OpenedPlugin).plugin;

  private readonly stored = computed(() => JSON.stringify(this.plugin()?.settings ?? {}));
  readonly values = linkedSignal<Settings>(() => settingsOf(this.stored()));
  readonly changed = computed(() => JSON.stringify(this.values()) !== this.stored());
  readonly saving = signal(false);
  readonly problem = signal<Problem | undefined>(undefined);
  readonly readOnly = this.saving.asReadonly();

  write({ path }: FormField, value: Setting | undefined): void {
    this.values.update((values) => setIn(values, path, value));
  }

  problemsOf({ id }: FormField): readonly string[] {
    const fields = this.problem()?.fields ?? [];
    return fields.filter(({ path }) => path === id).map(({ message }) => message);
  }

  /** Замечания, у которых в форме нет поля, и отказ без замечаний. */
  readonly general = computed(() => {
    const problem = this.problem();
    return problem && problem.fields.length === 0 ? problem : undefined;
  });

  reset(): void {
    this.values.set(settingsOf(this.stored()));
    this.problem.set(undefined);
  }

  async save(): Promise<void> {
    const plugin = this.plugin();
    if (!plugin) return;
    this.saving.set(true);
    this.problem.set(undefined);
    try {
      await this.api.invoke(putPluginsByPluginIdSettings, {
        pluginId: plugin.id,
        body: { values: this.values() },
      });
      await this.list.load();
      // Тайное, набранное в форме, с сервера не вернётся: держать его здесь незачем.
      this.reset();
      this.actions.say('settings', plugin);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.saving.set(false);
    }
  }
}

function settingsOf(text: string): Settings {
  const value = readJson(text)?.value;
  return isFields(value) ? value : {};
}

function isFields(value: Setting | undefined): value is Settings {
  return isJsonObject(value);
}
