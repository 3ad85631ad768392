/** Текст на обоих языках продукта. */
export class LocalizedDto {
  ru: string;
  en: string;
}
