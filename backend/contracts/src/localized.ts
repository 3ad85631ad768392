/** Текст на обоих языках продукта. */
export interface Localized {
  readonly ru: string;
  readonly en: string;
}
