import { computed, inject, Injectable, signal } from '@angular/core';
import { PluginList } from './plugin-list.js';

/** Плагин, чья страница открыта: разделы читают его отсюда. */
@Injectable()
export class OpenedPlugin {
  private readonly list = inject(PluginList);

  readonly id = signal('');
  /** `undefined` — ещё читается или такого нет. */
  readonly plugin = computed(() => this.list.items()?.find(({ id }) => id === this.id()));
  readonly missing = computed(() => this.list.items() !== undefined && !this.plugin());
  readonly changes = this.list.changes;
}
