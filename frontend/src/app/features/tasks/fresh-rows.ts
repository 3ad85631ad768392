import type { TaskSummaryDto } from '../../api/models.js';
import type { PageOf } from '../../core/http/paged-list.js';

/**
 * Свежая верхушка списка поверх подгруженного раньше. Номера выполнений растут со временем, поэтому то, что
 * старше последней свежей строки, остаётся на месте.
 */
export function withFresh(
  loaded: readonly TaskSummaryDto[],
  { items, next }: PageOf<TaskSummaryDto>,
): readonly TaskSummaryDto[] {
  const last = items.at(-1);
  if (next === null || last === undefined) return items;
  return [...items, ...loaded.filter(({ id }) => id < last.id)];
}
