import { newName } from './new-name.js';
import { currentOf, type FormField } from './form-field.js';
import type { Setting } from './set-in.js';

/** Список, который сейчас действует. */
export function itemsOf(field: FormField): readonly Setting[] {
  const current = currentOf(field);
  return Array.isArray(current) ? current : [];
}

/** Список с новой пустой строкой; имя выхода в ней — свободное. */
export function withBlank(field: FormField): Setting {
  const items = itemsOf(field);
  return [...items, named(field.blank, items)];
}

/** Список, где строка `from` стоит на месте `to`. */
export function withMoved(field: FormField, from: number, to: number): Setting {
  const items = itemsOf(field);
  const moved = items[from];
  if (moved === undefined || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, moved);
}

export function withoutItem(field: FormField, index: number): Setting {
  return itemsOf(field).toSpliced(index, 1);
}

/** Поле одной строки списка простых значений. */
export function itemField(field: FormField, index: number): FormField {
  const path = [...field.path, index];
  const value = itemsOf(field)[index];
  return { ...field, id: path.join('.'), path, value, fallback: undefined, required: true };
}

// Имя выхода обязано быть, и оно — постоянное: поэтому даётся сразу, а не пишется человеком.
function named(blank: Setting, items: readonly Setting[]): Setting {
  if (!isFields(blank) || blank['id'] !== '') return blank;
  const taken = new Set(items.map((item) => (isFields(item) ? item['id'] : undefined)));
  return { ...blank, id: newName('option', (name) => taken.has(name)) };
}

function isFields(value: Setting): value is Record<string, Setting> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
