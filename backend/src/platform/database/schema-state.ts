import { migrations } from '@zveno/migrations';

/** Чем схема базы отличается от той, которую знает программа. */
export interface SchemaState {
  /** Изменения, которые ещё не применены. */
  readonly missing: readonly string[];
  /** Изменения, применённые более новой программой. */
  readonly unknown: readonly string[];
}

type Query = (text: string) => Promise<{ readonly rows: readonly { readonly name: string }[] }>;

const known: readonly string[] = migrations.map((migration) => migration.name);

/** Читает список применённых изменений; в пустой базе таблицы с ним ещё нет. */
export async function readSchemaState(query: Query): Promise<SchemaState> {
  const table = await query(
    `select 'migrations' as name where to_regclass('migrations') is not null`,
  );
  const applied =
    table.rows.length === 0
      ? []
      : (await query('select name from migrations order by id')).rows.map(({ name }) => name);
  return {
    missing: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}
