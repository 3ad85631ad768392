/** Записано имя или номер чата, а не начало чьего-то имени и не подстановка. */
export function isChatAddress(text: string): boolean {
  return /^(@\w{2,64}|-?\d{1,20})$/.test(text);
}

/** Текст считают при отправке: подсказывать к нему некого. */
export function isComputed(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}

/** Номер человека: у групп и каналов номера отрицательные. */
export function isPersonNumber(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}
