/** Запись без названных ключей; если их и не было — та же самая запись. */
export function without<T>(
  record: Readonly<Record<string, T>>,
  keys: ReadonlySet<string>,
): Record<string, T> {
  const left = Object.entries(record).filter(([key]) => !keys.has(key));
  return left.length === Object.keys(record).length ? record : Object.fromEntries(left);
}
