/**
 * Сколько правок (вставка, удаление, замена, перестановка соседних) отделяют слова;
 * больше `limit` — не важно насколько, возвращается `limit + 1`.
 */
export function distance(a: string, b: string, limit: number): number {
  const left = Array.from(a);
  const right = Array.from(b);
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let older: number[] = [];
  let previous = right.map((_, index) => index + 1);
  previous.unshift(0);
  for (const [row, letter] of left.entries()) {
    const current = [row + 1];
    for (const [column, other] of right.entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      const removed = (previous[column + 1] ?? 0) + 1;
      const added = (current[column] ?? 0) + 1;
      let best = Math.min(replaced, removed, added);
      const swapped = letter === right[column - 1] && other === left[row - 1];
      if (row > 0 && column > 0 && swapped) best = Math.min(best, (older[column - 1] ?? 0) + 1);
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    older = previous;
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
