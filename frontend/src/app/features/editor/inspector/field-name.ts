/** Имя поля в разметке: по нему подпись и примечание находят свой ввод. */
export function fieldName(id: string): string {
  return `setting-${id.replaceAll('.', '-')}`;
}
