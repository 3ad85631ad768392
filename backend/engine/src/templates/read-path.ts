import type { Reference, Scope } from './template.js';

/** Читает только собственные поля: до прототипов текст цепочки не дотянется. */
export function readPath(scope: Scope, path: Reference): unknown {
  let value: unknown = scope;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
