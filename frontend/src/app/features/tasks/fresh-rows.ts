import type { TaskPageDto, TaskSummaryDto } from '../../api/models.js';

/**
 * Свежая верхушка списка поверх подгруженного раньше. Номера выполнений растут со временем, поэтому то, что
 * старше последней свежей строки, остаётся на месте.
 */
export function withFresh(
  loaded: readonly TaskSummaryDto[],
  { items, next }: TaskPageDto,
): readonly TaskSummaryDto[] {
  const last = items.at(-1);
  if (next === null || last === undefined) return items;
  return [...items, ...loaded.filter(({ id }) => id < last.id)];
}
