import { isJsonObject } from '@zveno/contracts/json.js';
import type { Json } from '@zveno/contracts/json.js';
import type { PrepareTools } from '../node-type.js';
import type { Scope } from './template.js';
import { toJson } from './to-json.js';

/** Готовит структуру, в которой каждая строка может быть подстановкой. Типы одиночных подстановок сохраняются. */
export function deepValue(source: Json, path: string, tools: PrepareTools): (scope: Scope) => Json {
  if (Array.isArray(source)) {
    const items = source.map((item: Json, index) =>
      deepValue(item, `${path}.${String(index)}`, tools),
    );
    return (scope) => items.map((item) => item(scope));
  }
  if (isJsonObject(source)) {
    const entries = Object.entries(source).map(
      ([key, value]) => [key, deepValue(value, `${path}.${key}`, tools)] as const,
    );
    return (scope) => Object.fromEntries(entries.map(([key, value]) => [key, value(scope)]));
  }
  const value = tools.value(source, path);
  return (scope) => toJson(value(scope));
}
