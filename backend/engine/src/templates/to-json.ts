import type { Json } from '@zveno/contracts/json.js';
import { toText } from './to-text.js';

/** Итог выражения как значение JSON: переменная должна пережить запись в базу. */
export function toJson(value: unknown): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'object':
      return value === null ? null : structured(value);
    default:
      return value === undefined ? null : toText(value);
  }
}

function structured(value: object): Json {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toJson);
  const result: Record<string, Json> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (inner !== undefined && typeof inner !== 'function') result[key] = toJson(inner);
  }
  return result;
}
