const rules = new Map<string, Intl.PluralRules>();

/** Форма множественного числа языка: ru — one, few, many, other; en — one, other. */
export function pluralCategory(language: string, count: number): Intl.LDMLPluralRule {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known.select(count);
}
