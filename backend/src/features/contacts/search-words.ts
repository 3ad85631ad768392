const between = /[[\]\s@"'«»„“”(){}.,;:!?/|+-]+/u;

/** Слова запроса — такие же, какими база разложила имена (миграция ContactWords); длинное первым: оно точнее. */
export function searchWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(between)
    .filter((word) => word !== '')
    .toSorted((one, other) => other.length - one.length);
}
