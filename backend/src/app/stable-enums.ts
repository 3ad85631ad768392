/**
 * Сортирует перечисления в описании API. Порядок членов объединения TypeScript зависит от порядка сборки, и без
 * этого описание менялось бы само по себе. Сам массив не трогает: описание держит те же списки, что и программа, а в
 * них порядок бывает важен — роли идут от младшей к старшей.
 */
export function sortEnums(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  if ('enum' in part && Array.isArray(part.enum)) part.enum = part.enum.toSorted();
  for (const child of Object.values(part)) sortEnums(child);
}
