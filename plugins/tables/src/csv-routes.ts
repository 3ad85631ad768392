import { randomUUIDv7 } from 'node:crypto';
import type { PluginRoute } from '@zveno/plugin-sdk';
import { z } from 'zod';
import { fromCsv, toCsv } from './csv.js';
import { refusal, type RefusalWords } from './refusal.js';
import { RowStore } from './row-store.js';
import { textOf } from './row.js';

const mostImported = 2_000;
const mostExported = 900_000;
const tooLong: RefusalWords = {
  ru: 'Таблица больше 900 000 знаков',
  en: 'The table is longer than 900,000 characters',
};
const empty: RefusalWords = { ru: 'Файл пуст', en: 'The file is empty' };

/** Обмен с Excel. */
export const csvRoutes: readonly PluginRoute[] = [
  {
    name: 'export',
    method: 'GET',
    path: 'tables/:table/csv',
    title: { ru: 'Выгрузить в CSV', en: 'Export as CSV' },
    access: 'administrators',
    async run(call, { storage }) {
      const store = new RowStore(storage, call.params['table'] ?? '');
      const columns = await store.columns();
      const rows: (readonly string[])[] = [columns];
      for await (const { values } of store.rows())
        rows.push(columns.map((it) => textOf(values[it])));
      const text = toCsv(rows);
      if (text.length > mostExported) return refusal(call, 413, tooLong);
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
    async run(call, { storage }) {
      const store = new RowStore(storage, call.params['table'] ?? '');
      const [head, ...lines] = fromCsv(z.object({ text: z.string() }).parse(call.body).text);
      const problem = problemOf(head, lines);
      if (!head || problem) return refusal(call, 422, problem ?? empty);
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
): RefusalWords | undefined {
  const names = head?.map((name) => name.trim()) ?? [];
  if (names.some((name) => name === '' || name.length > 50))
    return {
      ru: 'У каждого столбца должно быть имя до 50 знаков',
      en: 'Each column needs a name of at most 50 characters',
    };
  if (new Set(names).size < names.length)
    return { ru: 'Имена столбцов повторяются', en: 'Two columns have the same name' };
  if (lines.length === 0)
    return { ru: 'В файле нет строк под заголовком', en: 'The file has no rows under its header' };
  if (lines.length > mostImported)
    return {
      ru: `Больше ${mostImported} строк за раз нельзя`,
      en: `No more than ${mostImported} rows at once`,
    };
  const long = lines.findIndex((cells) => cells.length > names.length);
  return long < 0
    ? undefined
    : {
        ru: `В строке ${long + 2} ячеек больше, чем столбцов`,
        en: `Line ${long + 2} has more cells than there are columns`,
      };
}
