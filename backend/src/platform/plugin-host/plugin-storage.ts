import { Injectable } from '@nestjs/common';
import type { Json } from '@zveno/contracts/json.js';
import { DataSource } from 'typeorm';

const longestValue = 100_000;
const mostKeys = 10_000;
const mostEntries = 1_000;
const mostEntryChars = 500_000;

/** Хранилище плагинов: у каждого своё, и до чужого не дотянуться. */
@Injectable()
export class PluginStorage {
  constructor(private readonly database: DataSource) {}

  async get(plugin: string, key: string): Promise<Json> {
    const [row] = await this.database.query<{ value: Json }[]>(
      'select value from plugin_storage where plugin_id = $1 and key = $2',
      [plugin, key],
    );
    return row?.value ?? null;
  }

  async set(plugin: string, key: string, value: Json): Promise<null> {
    const text = JSON.stringify(value);
    if (text.length > longestValue) throw new Error('Значение длиннее 100 000 знаков');
    const [row] = await this.database.query<{ key: string }[]>(
      `insert into plugin_storage (plugin_id, key, value)
       select $1, $2, $3::jsonb
        where exists (select 1 from plugin_storage where plugin_id = $1 and key = $2)
           or (select count(*) from plugin_storage where plugin_id = $1) < $4
       on conflict (plugin_id, key) do update set value = excluded.value, updated_at = now()
       returning key`,
      [plugin, key, text, mostKeys],
    );
    if (!row) throw new Error(`В хранилище уже ${mostKeys} ключей`);
    return null;
  }

  /** Не число под этим ключом — ошибка. */
  async increment(plugin: string, key: string, by: number): Promise<number> {
    const [row] = await this.database.query<{ value: number }[]>(
      `insert into plugin_storage (plugin_id, key, value)
       select $1, $2, to_jsonb($3::float8)
        where exists (select 1 from plugin_storage where plugin_id = $1 and key = $2)
           or (select count(*) from plugin_storage where plugin_id = $1) < $4
       on conflict (plugin_id, key) do update
         set value = to_jsonb((plugin_storage.value)::float8 + $3), updated_at = now()
       returning value`,
      [plugin, key, by, mostKeys],
    );
    if (!row) throw new Error(`В хранилище уже ${mostKeys} ключей`);
    return row.value;
  }

  async delete(plugin: string, key: string): Promise<null> {
    await this.database.query('delete from plugin_storage where plugin_id = $1 and key = $2', [
      plugin,
      key,
    ]);
    return null;
  }

  async list(plugin: string, prefix: string): Promise<string[]> {
    const rows = await this.database.query<{ key: string }[]>(
      `select key from plugin_storage
        where plugin_id = $1 and starts_with(key, $2) order by key limit 1000`,
      [plugin, prefix],
    );
    return rows.map(({ key }) => key);
  }

  /** Пары по порядку, сколько влезает в одно сообщение плагину. */
  async entries(plugin: string, prefix: string, after: string): Promise<Json> {
    return this.database.query<{ key: string; value: Json }[]>(
      `select key, value from (
         select key, value, sum(length(value::text)) over (order by key) as chars
           from (select key, value from plugin_storage
                  where plugin_id = $1 and starts_with(key, $2) and key > $3
                  order by key limit ${mostEntries}) page) counted
        where chars <= ${mostEntryChars} or chars = length(value::text)
        order by key`,
      [plugin, prefix, after],
    );
  }
}
