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
