import { RE2JS } from 're2js';

/** Выражение за линейное время: вредный шаблон не остановит движок. */
export interface RegularExpression {
  test(text: string): boolean;
  /** Найденное целиком и группы по порядку; `undefined`, если не нашлось. */
  match(text: string): readonly string[] | undefined;
}

/** @throws Error, если выражение записано неверно или нелинейно (обратные ссылки). */
export function regularExpression(pattern: string, ignoreCase: boolean): RegularExpression {
  const compiled = RE2JS.compile(yo(pattern), ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  return {
    test: (text) => compiled.matcher(yo(text)).find(),
    match(text) {
      const matcher = compiled.matcher(yo(text));
      if (!matcher.find()) return undefined;
      return Array.from({ length: matcher.groupCount() + 1 }, (_, i) => matcher.group(i) ?? '');
    },
  };
}

/** Ё и е — одна буква и в шаблоне, и в тексте; длина при этом не меняется. */
function yo(text: string): string {
  return text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');
}
