import { markPlugin } from './marks.js';
import type { PluginModule } from './plugin-module.js';

/**
 * Главный класс плагина — модуль Nest. Его файл отдаёт класс по умолчанию:
 * `export default class Shop {}` с `@Plugin({ providers: [Prices] })`.
 * Имя, версия и разрешения — в `plugin.json`: их читают, не запуская код.
 */
export function Plugin(module: PluginModule) {
  return (plugin: object): void => markPlugin(plugin, module);
}
