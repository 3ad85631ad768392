import type { Json, JsonObject, Storage } from '@zveno/plugin-sdk';
import { fits, type Filter, type Row } from './row.js';

const tableName = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,49}$/u;
const mostColumns = 50;
/** Столько записей идёт к хранилищу разом: больше хозяин не примет. */
const atOnce = 20;

/** Строки одной таблицы в хранилище плагина. Бросает ошибку словами для человека. */
export class RowStore {
  constructor(
    private readonly storage: Storage,
    readonly table: string,
  ) {
    if (!tableName.test(table))
      throw new Error('Имя таблицы: буквы, цифры, пробел, дефис, до 50 знаков');
  }

  /** Все строки по порядку добавления. */
  async *rows(after = ''): AsyncGenerator<Row> {
    let last = after === '' ? '' : this.key(after);
    for (;;) {
      const page = await this.storage.entries(this.key(''), last);
      if (page.length === 0) return;
      for (const { key, value } of page) {
        last = key;
        if (isValues(value)) yield { id: key.slice(this.key('').length), values: value };
      }
    }
  }

  async *found(filter: Filter): AsyncGenerator<Row> {
    for await (const row of this.rows()) if (fits(row, filter)) yield row;
  }

  async get(id: string): Promise<Row | undefined> {
    const values = await this.storage.get(this.key(id));
    return isValues(values) ? { id, values } : undefined;
  }

  /** Повтор с тем же номером заменяет строку, а не добавляет вторую. */
  async put({ id, values }: Row): Promise<void> {
    await this.learnColumns(Object.keys(values));
    await this.storage.set(this.key(id), values);
  }

  /** Добавляет много строк. */
  async putAll(rows: readonly Row[]): Promise<void> {
    await this.learnColumns([...new Set(rows.flatMap(({ values }) => Object.keys(values)))]);
    for (let start = 0; start < rows.length; start += atOnce) {
      const part = rows.slice(start, start + atOnce);
      await Promise.all(part.map(({ id, values }) => this.storage.set(this.key(id), values)));
    }
  }

  remove(id: string): Promise<void> {
    return this.storage.delete(this.key(id));
  }

  /** Столбцы в том порядке, в каком они появлялись. */
  async columns(): Promise<readonly string[]> {
    return columnsOf(await this.storage.get(tableKey(this.table)));
  }

  /** Стирает таблицу со строками. */
  async drop(): Promise<void> {
    const ids: string[] = [];
    for await (const { id } of this.rows()) ids.push(id);
    for (let start = 0; start < ids.length; start += atOnce) {
      await Promise.all(ids.slice(start, start + atOnce).map((id) => this.remove(id)));
    }
    await this.storage.delete(tableKey(this.table));
  }

  /** Запоминает новые столбцы; у новой таблицы с этого всё и начинается. */
  async learnColumns(names: readonly string[]): Promise<void> {
    const known = await this.columns();
    const columns = [...new Set([...known, ...names])];
    if (columns.length > mostColumns) throw new Error(`Больше ${mostColumns} столбцов нельзя`);
    if (columns.length > known.length) await this.storage.set(tableKey(this.table), columns);
  }

  private key(id: string): string {
    return `row/${this.table}/${id}`;
  }
}

/** Таблицы плагина по именам. */
export async function tablesIn(
  storage: Storage,
): Promise<{ name: string; columns: readonly string[] }[]> {
  const entries = await storage.entries(tableKey(''));
  return entries.map(({ key, value }) => ({
    name: key.slice(tableKey('').length),
    columns: columnsOf(value),
  }));
}

function tableKey(table: string): string {
  return `table/${table}`;
}

function columnsOf(value: Json): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function isValues(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
