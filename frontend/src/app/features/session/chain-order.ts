import type { ArrangedChainDto, SessionChainDto } from '../../api/models.js';

/** Список, где строка с места `from` встала на место `to`; за краем — без перемен. */
export function moved<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length || from === to) return rows;
  const rest = rows.filter((_, index) => index !== from);
  return [...rest.slice(0, to), row, ...rest.slice(to)];
}

export const arrangement = (rows: readonly SessionChainDto[]): ArrangedChainDto[] =>
  rows.map(({ chainId, enabled }) => ({ chainId, enabled }));
