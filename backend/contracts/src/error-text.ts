/** Текст отказа на двух языках; `{имя}` заменяется параметром. Каждый текст говорит, что делать дальше. */
export interface ErrorText {
  readonly ru: string;
  readonly en: string;
}
