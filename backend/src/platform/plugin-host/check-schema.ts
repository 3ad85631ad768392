import { type Json, isJsonList, isJsonObject, type JsonObject } from '@zveno/contracts/json.js';
import { z } from 'zod';

/**
 * По схеме плагина значения проверяет общий поток: выражение с долгим перебором остановило бы всех.
 * @param part чья схема, для слов отказа.
 * @throws Error, если схема негодна.
 */
export function checkSchema(part: string, schema: JsonObject): void {
  if (hasPattern(schema))
    throw new Error(`${part}: pattern в схеме нельзя, проверяйте в коде плагина`);
  try {
    z.fromJSONSchema(schema);
  } catch (error) {
    throw new Error(`${part}, схема: ${String(error)}`, { cause: error });
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
