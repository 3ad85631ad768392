import type { JsonObject } from '@zveno/contracts/json.js';

/** Настройки плагина, которые задал администратор. Перемена настроек перезагружает плагин. */
export abstract class Settings {
  abstract readonly values: JsonObject;
}
