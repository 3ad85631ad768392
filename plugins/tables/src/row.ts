import type { Json, JsonObject } from '@zveno/plugin-sdk';

/** Строка таблицы: столбец → значение. */
export interface Row {
  readonly id: string;
  readonly values: JsonObject;
}

/** Все условия сразу: столбец равен значению без учёта регистра и крайних пробелов. */
export type Filter = readonly { readonly column: string; readonly value: Json }[];

export function fits({ values }: Row, filter: Filter): boolean {
  return filter.every(({ column, value }) => plain(values[column]) === plain(value));
}

/** Строка, какой её видит цепочка: столбцы и номер. */
export function seen({ id, values }: Row): JsonObject {
  return { ...values, id };
}

/** Значение словами: так его сравнивают, показывают и пишут в CSV. */
export function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function plain(value: Json | undefined): string {
  return textOf(value).trim().toLowerCase();
}
