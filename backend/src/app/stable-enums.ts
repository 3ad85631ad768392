/**
 * Сортирует перечисления в описании API. Порядок членов объединения TypeScript зависит от порядка сборки, и без
 * этого описание менялось бы само по себе.
 */
export function sortEnums(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  if ('enum' in part && Array.isArray(part.enum)) part.enum.sort();
  for (const child of Object.values(part)) sortEnums(child);
}
