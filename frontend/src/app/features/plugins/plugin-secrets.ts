import { computed, inject, Injectable } from '@angular/core';
import { GivenSecrets } from '../editor/inspector/widgets/given-secrets.js';
import { OpenedPlugin } from './opened-plugin.js';

/** Заданные тайные поля открытого плагина. */
@Injectable()
export class PluginSecrets extends GivenSecrets {
  private readonly plugin = inject(OpenedPlugin).plugin;
  readonly paths = computed(() => this.plugin()?.settingsSecrets ?? []);
}
