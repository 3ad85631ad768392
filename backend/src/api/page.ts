import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';
import { z } from 'zod';

/** Страница списка; `next` — место для следующей, `null` — записи кончились. */
export interface Page<Item> {
  // Не readonly-список: описание Swagger таких не понимает.
  readonly items: Item[];
  readonly next: string | null;
}

/** Время из базы частью места: `to_json(столбец) #>> '{}'` не теряет микросекунд, как теряет `Date`. */
export const momentPlace = z
  .string()
  .max(64)
  .regex(/^\d{4}-\d\d-\d\d[T ][\d:.+-]+$/);

/**
 * Собирает страницу из `limit + 1` строк: лишняя строка говорит, что есть продолжение.
 * Место — ключ сортировки последней строки, поэтому новые записи не сдвигают уже начатый просмотр.
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => readonly string[],
  view: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(view), next: more ? encodeCursor(key(last)) : null };
}

const encodeCursor = (key: readonly string[]) =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Читает место; `schema` — кортеж частей ключа. Чужое или испорченное место — отказ с именем поля. */
export function readCursor<Key>(
  after: string | undefined,
  schema: z.ZodType<Key>,
): Key | undefined {
  if (after === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch {
    throw new DomainError('request.invalid', 'invalid', {}, [
      fieldProblem('after', {
        ru: 'место не подходит к этому списку: возьмите next из его ответа',
        en: 'this place does not belong to the list: take next from its answer',
      }),
    ]);
  }
}
