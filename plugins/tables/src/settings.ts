import type { Json, JsonObject } from '@zveno/plugin-sdk';
import { z } from 'zod';

const Cells = z.array(
  z.object({ column: z.string().trim().min(1).max(50), value: z.json().default('') }),
);

/** Настройки узлов после подстановок. */
export const TableSettings = z.object({
  table: z.string().trim(),
  where: Cells.default([]),
  values: Cells.default([]),
  many: z.boolean().default(false),
  orAdd: z.boolean().default(false),
});

export function settingsOf(given: JsonObject): z.infer<typeof TableSettings> {
  return TableSettings.parse(given);
}

/** Пары «столбец — значение» одной строкой. */
export function valuesOf(cells: z.infer<typeof Cells>): JsonObject {
  return Object.fromEntries(cells.map(({ column, value }): [string, Json] => [column, value]));
}

const cell = (title: string, titleEn: string) => ({
  type: 'array',
  title,
  titleEn,
  maxItems: 50,
  items: {
    type: 'object',
    properties: {
      column: { type: 'string', title: 'Столбец', titleEn: 'Column', maxLength: 50 },
      value: { title: 'Значение', titleEn: 'Value', widget: 'value' },
    },
    required: ['column', 'value'],
  },
});

const table = { type: 'string', title: 'Таблица', titleEn: 'Table', minLength: 1, maxLength: 50 };
const where = {
  ...cell('Где', 'Where'),
  description: 'Все условия сразу; пусто — любая строка.',
  descriptionEn: 'All conditions at once; empty means any row.',
};
const values = cell('Записать', 'Write');

export const findSchema = {
  type: 'object',
  properties: {
    table,
    where,
    many: {
      type: 'boolean',
      title: 'Все подходящие строки, до ста',
      titleEn: 'Every row that fits, up to a hundred',
      default: false,
    },
  },
  required: ['table'],
};

export const addSchema = {
  type: 'object',
  properties: { table, values },
  required: ['table', 'values'],
};

export const changeSchema = {
  type: 'object',
  properties: {
    table,
    where,
    values,
    orAdd: {
      type: 'boolean',
      title: 'Добавить строку, если такой нет',
      titleEn: 'Add a row when there is none',
      default: false,
    },
  },
  required: ['table', 'values'],
};

export const removeSchema = {
  type: 'object',
  properties: { table, where },
  required: ['table', 'where'],
};
