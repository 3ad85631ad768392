/** Текст отказа на двух языках; `{имя}` заменяется параметром. Каждый текст говорит, что делать дальше. */
export interface ErrorText {
  readonly ru: string;
  readonly en: string;
}

export type Locale = keyof ErrorText;

/** Что подставляется в текст вместо `{имя}`; слова — на языке текста. */
export type ErrorParameters = Readonly<Record<string, string | number | ErrorText>>;

/** Текст на одном из языков с подставленными параметрами. */
export function wordsOf(text: ErrorText, locale: Locale, parameters: ErrorParameters): string {
  return text[locale].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name] ?? whole;
    return typeof value === 'object' ? value[locale] : String(value);
  });
}
