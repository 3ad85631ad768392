import type { Json } from '@zveno/contracts/json.js';

/**
 * Своё хранилище плагина: ключи до 200 знаков, значения до 100 кБ в JSON, всего до 10 000 ключей.
 * Лежит в базе, видно всем экземплярам, переживает обновление плагина.
 */
export abstract class Storage {
  /** Значение или `null`. */
  abstract get(key: string): Promise<Json>;
  abstract set(key: string, value: Json): Promise<void>;
  abstract delete(key: string): Promise<void>;
  /** Ключи с таким началом по порядку, до тысячи. */
  abstract list(prefix: string): Promise<readonly string[]>;
}
