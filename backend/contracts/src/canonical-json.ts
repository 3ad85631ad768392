/**
 * Значение JSON с ключами по алфавиту на всех уровнях.
 *
 * Одинаковые по смыслу документы дают одинаковый текст, поэтому их можно сравнивать построчно и по хешу.
 */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    present.toSorted(byKey).map(([key, inner]) => [key, canonical(inner)] as const),
  );
}

/** Канонический текст без пробелов: от него считается хеш содержимого. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value));
}

function byKey([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : 1;
}
