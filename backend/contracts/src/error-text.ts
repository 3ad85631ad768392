/** Текст отказа на двух языках; `{имя}` заменяется параметром. Каждый текст говорит, что делать дальше. */
export interface ErrorText {
  readonly ru: string;
  readonly en: string;
}

/** Что подставляется в текст вместо `{имя}`. */
export type ErrorParameters = Readonly<Record<string, string | number>>;
