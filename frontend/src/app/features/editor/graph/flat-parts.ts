import { currentOf, type FormField } from './form-field.js';
import { newName } from './new-name.js';
import type { Setting } from './set-in.js';

/** Строка плоского списка или объекта; у объекта строка названа. */
export interface FlatPart {
  readonly key: string | undefined;
  readonly field: FormField;
}

/** Строки списка или объекта из простых значений; `undefined` — это не он или внутри есть вложенное. */
export function flatParts(field: FormField): readonly FlatPart[] | undefined {
  const current = currentOf(field);
  if (typeof current !== 'object' || current === null) return undefined;
  if (!Object.values(current).every(isPlain)) return undefined;
  return Array.isArray(current)
    ? current.map((value, index) => ({ key: undefined, field: partField(field, index, value) }))
    : Object.entries(current).map(([key, value]) => ({ key, field: partField(field, key, value) }));
}

/** Со строкой в конце; имя новой строки объекта — свободное. */
export function withPart(value: Setting | undefined): Setting {
  if (Array.isArray(value)) return [...value, ''];
  const fields = fieldsOf(value);
  return { ...fields, [newName('field', (name) => name in fields)]: '' };
}

/** Без строки; без последней значения нет вовсе. */
export function withoutPart(value: Setting | undefined, index: number): Setting | undefined {
  if (Array.isArray(value)) return value.length > 1 ? value.toSpliced(index, 1) : undefined;
  const left = Object.entries(fieldsOf(value)).toSpliced(index, 1);
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}

/** С новым именем строки на прежнем месте; пустое и занятое не годятся — тогда `undefined`. */
export function withPartNamed(
  value: Setting | undefined,
  from: string,
  to: string,
): Setting | undefined {
  const fields = fieldsOf(value);
  if (to === '' || (to !== from && to in fields)) return undefined;
  return Object.fromEntries(
    Object.entries(fields).map(([key, inner]) => [key === from ? to : key, inner]),
  );
}

function partField(field: FormField, step: string | number, value: Setting): FormField {
  const path = [...field.path, step];
  return { ...field, id: path.join('.'), path, value, fallback: undefined, required: true };
}

function fieldsOf(value: Setting | undefined): Readonly<Record<string, Setting>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function isPlain(value: Setting): boolean {
  return typeof value !== 'object' || value === null;
}
