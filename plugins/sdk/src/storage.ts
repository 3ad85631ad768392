import type { Json } from '@zveno/contracts/json.js';

export interface StoredEntry {
  readonly key: string;
  readonly value: Json;
}

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
  /**
   * Пары с таким началом по порядку ключей: до тысячи и не больше полумиллиона знаков за раз.
   * Дальше — с `after`, равным последнему ключу; пустой ответ — конец.
   */
  abstract entries(prefix: string, after?: string): Promise<readonly StoredEntry[]>;
  /** Прибавляет к числу (которого могло не быть) и отдаёт итог; разом для всех экземпляров. */
  abstract increment(key: string, by: number): Promise<number>;
}
