import { randomUUIDv7 } from 'node:crypto';
import type { PluginRoute, RouteAnswer } from '@zveno/plugin-sdk';
import { z } from 'zod';
import { fromCsv, toCsv } from './csv.js';
import { RowStore } from './row-store.js';
import { textOf } from './row.js';

const mostImported = 2_000;
const mostExported = 900_000;

/** Обмен с Excel. */
export const csvRoutes: readonly PluginRoute[] = [
  {
    name: 'export',
    method: 'GET',
    path: 'tables/:table/csv',
    title: { ru: 'Выгрузить в CSV', en: 'Export as CSV' },
    access: 'administrators',
    async run({ params }, { storage }) {
      const store = new RowStore(storage, params['table'] ?? '');
      const columns = await store.columns();
      const rows: (readonly string[])[] = [columns];
      for await (const { values } of store.rows())
        rows.push(columns.map((it) => textOf(values[it])));
      const text = toCsv(rows);
      if (text.length > mostExported) return refusal(413, 'Таблица больше 900 000 знаков');
      return { file: { name: `${store.table}.csv`, type: 'text/csv', text } };
    },
  },
  {
    name: 'import',
    method: 'POST',
    path: 'tables/:table/csv',
    title: { ru: 'Загрузить из CSV', en: 'Import from CSV' },
    description: {
      ru: 'Первая строка — имена столбцов. До двух тысяч строк за раз; с ошибкой не пишется ничего.',
      en: 'The first line names the columns. Up to two thousand rows at once; an error writes nothing.',
    },
    access: 'administrators',
    body: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
    async run({ params, body }, { storage }) {
      const store = new RowStore(storage, params['table'] ?? '');
      const [head, ...lines] = fromCsv(z.object({ text: z.string() }).parse(body).text);
      const problem = problemOf(head, lines);
      if (!head || problem) return refusal(422, problem ?? 'Файл пуст');
      const batch = randomUUIDv7();
      const rows = lines.map((cells, line) => ({
        // Номера растут вместе со строками файла: по ним таблица и читается.
        id: `${batch}-${String(line).padStart(4, '0')}`,
        values: Object.fromEntries(head.map((name, at) => [name.trim(), cells[at] ?? ''])),
      }));
      await store.putAll(rows);
      return { status: 201, body: { added: rows.length } };
    },
  },
];

function problemOf(
  head: readonly string[] | undefined,
  lines: readonly (readonly string[])[],
): string | undefined {
  const names = head?.map((name) => name.trim()) ?? [];
  if (names.some((name) => name === '' || name.length > 50))
    return 'У каждого столбца должно быть имя до 50 знаков';
  if (new Set(names).size < names.length) return 'Имена столбцов повторяются';
  if (lines.length === 0) return 'В файле нет строк под заголовком';
  if (lines.length > mostImported) return `Больше ${mostImported} строк за раз нельзя`;
  const long = lines.findIndex((cells) => cells.length > names.length);
  return long < 0 ? undefined : `В строке ${long + 2} ячеек больше, чем столбцов`;
}

function refusal(status: number, detail: string): RouteAnswer {
  return { status, body: { detail } };
}
