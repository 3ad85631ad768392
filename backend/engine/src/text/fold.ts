/** Текст для сравнения: без регистра, ё как е, пробелы одинарные. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').trim();
}

/** То же и без знаков препинания по краям: «Да!» и «да» — одно слово. */
export function foldAnswer(text: string): string {
  return fold(text)
    .replaceAll(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '')
    .trim();
}
