import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { Problem } from '../core/http/problem.js';

/** Замечания сервера, разложенные по полям формы; замечаний к неизвестным полям здесь нет. */
export function serverErrors(
  problem: Problem,
  fields: Readonly<Record<string, FieldTree<string>>>,
): ValidationError.WithOptionalFieldTree[] {
  return problem.fields.flatMap(({ path, message }) => {
    const fieldTree = fields[path];
    return fieldTree ? [{ kind: 'server', message, fieldTree }] : [];
  });
}
