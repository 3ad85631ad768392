import { randomUUIDv7 } from 'node:crypto';
import type { PluginRoute } from '@zveno/plugin-sdk';
import { z } from 'zod';
import { refusal } from './refusal.js';
import { RowStore, tablesIn } from './row-store.js';
import { textOf } from './row.js';

const pageSize = 100;
const Column = z.string().trim().min(1).max(50);
const Values = z.record(Column, z.string().max(10_000));
const valuesSchema = {
  type: 'object',
  properties: { values: { type: 'object', additionalProperties: { type: 'string' } } },
  required: ['values'],
};
const forAdministrators = { access: 'administrators' } as const;
const absent = { ru: 'Такой строки нет', en: 'There is no such row' };

/** Таблицы и строки для страницы плагина. */
export const rowRoutes: readonly PluginRoute[] = [
  {
    ...forAdministrators,
    name: 'tables',
    method: 'GET',
    path: 'tables',
    title: { ru: 'Таблицы и столбцы', en: 'Tables and columns' },
    async run(_call, { storage }) {
      const tables = await tablesIn(storage);
      return { body: tables.map(({ name, columns }) => ({ name, columns: [...columns] })) };
    },
  },
  {
    ...forAdministrators,
    name: 'new-table',
    method: 'POST',
    path: 'tables/:table',
    title: { ru: 'Новая таблица', en: 'New table' },
    body: {
      type: 'object',
      properties: { columns: { type: 'array', items: { type: 'string' }, minItems: 1 } },
      required: ['columns'],
    },
    async run({ params, body }, { storage }) {
      const { columns } = z.object({ columns: z.array(Column).min(1) }).parse(body);
      await new RowStore(storage, params['table'] ?? '').learnColumns(columns);
      return { status: 201, body: {} };
    },
  },
  {
    ...forAdministrators,
    name: 'rows',
    method: 'GET',
    path: 'tables/:table/rows',
    title: { ru: 'Строки таблицы', en: 'Rows of a table' },
    query: { type: 'object', properties: { after: { type: 'string' }, text: { type: 'string' } } },
    async run({ params, query }, { storage }) {
      const store = new RowStore(storage, params['table'] ?? '');
      const wanted = (query['text'] ?? '').trim().toLowerCase();
      const rows: { id: string; values: Record<string, string> }[] = [];
      for await (const { id, values } of store.rows(query['after'])) {
        const texts = Object.entries(values).map(([name, it]) => [name, textOf(it)] as const);
        if (wanted && !texts.some(([, text]) => text.toLowerCase().includes(wanted))) continue;
        rows.push({ id, values: Object.fromEntries(texts) });
        if (rows.length === pageSize) break;
      }
      return { body: { columns: [...(await store.columns())], rows } };
    },
  },
  {
    ...forAdministrators,
    name: 'add-row',
    method: 'POST',
    path: 'tables/:table/rows',
    title: { ru: 'Новая строка', en: 'New row' },
    body: valuesSchema,
    async run({ params, body }, { storage }) {
      const id = randomUUIDv7();
      await new RowStore(storage, params['table'] ?? '').put({ id, values: valuesIn(body) });
      return { status: 201, body: { id } };
    },
  },
  {
    ...forAdministrators,
    name: 'change-row',
    method: 'PUT',
    path: 'tables/:table/rows/:row',
    title: { ru: 'Правка строки', en: 'Edit a row' },
    body: valuesSchema,
    async run(call, { storage }) {
      const { params, body } = call;
      const store = new RowStore(storage, params['table'] ?? '');
      const row = await store.get(params['row'] ?? '');
      if (!row) return refusal(call, 404, absent);
      await store.put({ id: row.id, values: { ...row.values, ...valuesIn(body) } });
      return { body: { id: row.id } };
    },
  },
  {
    ...forAdministrators,
    name: 'remove-row',
    method: 'DELETE',
    path: 'tables/:table/rows/:row',
    title: { ru: 'Удалить строку', en: 'Remove a row' },
    async run({ params }, { storage }) {
      await new RowStore(storage, params['table'] ?? '').remove(params['row'] ?? '');
      return { body: {} };
    },
  },
  {
    ...forAdministrators,
    name: 'drop-table',
    method: 'DELETE',
    path: 'tables/:table',
    title: { ru: 'Удалить таблицу со строками', en: 'Remove a table with its rows' },
    async run({ params }, { storage }) {
      await new RowStore(storage, params['table'] ?? '').drop();
      return { body: {} };
    },
  },
];

function valuesIn(body: unknown): z.infer<typeof Values> {
  return z.object({ values: Values }).parse(body).values;
}
