import type { NodeAnswer, NodeCall, PluginNode, PluginTools } from '@zveno/plugin-sdk';
import { RowStore } from './row-store.js';
import { type Row, seen } from './row.js';
import {
  addSchema,
  changeSchema,
  findSchema,
  removeSchema,
  settingsOf,
  valuesOf,
} from './settings.js';

const mostFound = 100;
const found = { id: 'found', title: { ru: 'Нашлась', en: 'Found' } };
const absent = { id: 'absent', title: { ru: 'Нет такой', en: 'None' } };

export const findNode: PluginNode = {
  name: 'find',
  title: { ru: 'Найти строку', en: 'Find a row' },
  description: { ru: 'Ищет строку таблицы по столбцам.', en: 'Finds a row by its columns.' },
  icon: 'manage_search',
  settings: findSchema,
  outputs: [found, absent],
  async run({ settings }, { storage }): Promise<NodeAnswer> {
    const { table, where, many } = settingsOf(settings);
    const rows = await take(new RowStore(storage, table).found(where), many ? mostFound : 1);
    const [first] = rows;
    if (!first) return { output: 'absent' };
    return { output: 'found', value: many ? rows.map(seen) : seen(first) };
  },
};

export const addNode: PluginNode = {
  name: 'add',
  title: { ru: 'Добавить строку', en: 'Add a row' },
  description: { ru: 'Дописывает строку в таблицу.', en: 'Appends a row to a table.' },
  icon: 'playlist_add',
  settings: addSchema,
  run: (call, tools) => add(call, tools),
};

export const changeNode: PluginNode = {
  name: 'change',
  title: { ru: 'Изменить строки', en: 'Change rows' },
  description: {
    ru: 'Записывает значения в подходящие строки.',
    en: 'Writes values into the rows that fit.',
  },
  icon: 'edit_note',
  settings: changeSchema,
  outputs: [{ id: 'changed', title: { ru: 'Записано', en: 'Written' } }, absent],
  async run(call, tools): Promise<NodeAnswer> {
    const { table, where, values, orAdd } = settingsOf(call.settings);
    const store = new RowStore(tools.storage, table);
    const rows = await take(store.found(where), Infinity);
    if (rows.length === 0 && orAdd) {
      const { value = null } = await add(call, tools, valuesOf(where));
      return { output: 'changed', value };
    }
    await store.putAll(
      rows.map(({ id, values: old }) => ({ id, values: { ...old, ...valuesOf(values) } })),
    );
    return rows.length > 0 ? { output: 'changed', value: rows.length } : { output: 'absent' };
  },
};

export const removeNode: PluginNode = {
  name: 'remove',
  title: { ru: 'Удалить строки', en: 'Remove rows' },
  description: { ru: 'Удаляет подходящие строки.', en: 'Removes the rows that fit.' },
  icon: 'playlist_remove',
  settings: removeSchema,
  outputs: [{ id: 'removed', title: { ru: 'Удалено', en: 'Removed' } }, absent],
  async run({ settings }, { storage }): Promise<NodeAnswer> {
    const { table, where } = settingsOf(settings);
    if (where.length === 0) throw new Error('Назовите, какие строки удалить: условие пусто');
    const store = new RowStore(storage, table);
    const rows = await take(store.found(where), Infinity);
    for (const { id } of rows) await store.remove(id);
    return rows.length > 0 ? { output: 'removed', value: rows.length } : { output: 'absent' };
  },
};

/** Номер строки — ключ попытки: повтор узла не добавит второй. */
async function add(
  { settings, key }: NodeCall,
  { storage }: PluginTools,
  known = {},
): Promise<NodeAnswer> {
  const { table, values } = settingsOf(settings);
  const row = { id: key, values: { ...known, ...valuesOf(values) } };
  await new RowStore(storage, table).put(row);
  return { value: seen(row) };
}

async function take(rows: AsyncIterable<Row>, most: number): Promise<readonly Row[]> {
  const taken: Row[] = [];
  for await (const row of rows) {
    taken.push(row);
    if (taken.length >= most) break;
  }
  return taken;
}
