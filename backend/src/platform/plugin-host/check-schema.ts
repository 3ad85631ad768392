import { type Json, isJsonList, isJsonObject, type JsonObject } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
import { PluginRefused } from '@zveno/contracts/plugin-reason.js';
import { z } from 'zod';

/**
 * По схеме плагина значения проверяет общий поток: выражение с долгим перебором остановило бы всех.
 * @param part чья схема, для слов отказа.
 * @throws PluginRefused, если схема негодна.
 */
export function checkSchema(part: Localized, schema: JsonObject): void {
  if (hasPattern(schema)) throw new PluginRefused('schema-pattern', { part });
  try {
    z.fromJSONSchema(schema);
  } catch (error) {
    throw new PluginRefused('schema', { part, words: String(error) });
  }
}

function hasPattern(schema: Json): boolean {
  if (isJsonList(schema)) return schema.some(hasPattern);
  if (!isJsonObject(schema)) return false;
  return Object.entries(schema).some(
    ([key, value]) =>
      (key === 'pattern' && typeof value === 'string') ||
      key === 'patternProperties' ||
      hasPattern(value),
  );
}
