/** Текст для поиска: регистр и ё/е не различаются. */
export function folded(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}

/** Все слова запроса есть в тексте, в любом порядке и в любом месте. Пустой запрос подходит всему. */
export function hasWords(text: string, query: string): boolean {
  const where = folded(text);
  return folded(query)
    .split(/\s+/)
    .every((word) => where.includes(word));
}

/** Где запрос начинает слово названия — раньше, чем где он внутри слова; прочий порядок прежний. */
export function startsFirst<Named extends { readonly title: string }>(
  found: readonly Named[],
  query: string,
): Named[] {
  const wanted = folded(query.trim());
  const inside = ({ title }: Named) => Number(!` ${folded(title)}`.includes(` ${wanted}`));
  return found.toSorted((one, other) => inside(one) - inside(other));
}
