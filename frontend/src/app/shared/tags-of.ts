import { byName } from './by-name.js';

/** Метки строк списка, каждая один раз, по алфавиту. Выбранная видна, даже если отбор не оставил строк с ней. */
export function tagsOf(
  rows: readonly { readonly tags: readonly string[] }[],
  chosen?: string,
): readonly string[] {
  const found = new Set(rows.flatMap(({ tags }) => tags));
  if (chosen) found.add(chosen);
  return [...found].toSorted(byName);
}
