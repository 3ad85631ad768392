/** Нет ли в объекте ни одного поля. */
export function isBlank(value: object): boolean {
  for (const _name in value) return false;
  return true;
}
