import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { FieldProblem } from '@zveno/contracts/domain-error.js';
import type { NodeRegistry } from '@zveno/engine/registry.js';
import { validate } from '@zveno/engine/validation/validate.js';

/** Замечания перед публикацией: с `errors` её не примут, `warnings` — советы. */
export interface PublishProblems {
  readonly errors: FieldProblem[];
  readonly warnings: FieldProblem[];
}

/** Проверяет документ тем же проверщиком, что и редактор. */
export function publishProblems(document: ChainDocument, registry: NodeRegistry): PublishProblems {
  const found = validate(document, registry);
  const of = (wanted: 'error' | 'warning') =>
    found
      .filter(({ severity }) => severity === wanted)
      .map(({ path, text }) => ({ path, message: text.ru, en: text.en }));
  return { errors: of('error'), warnings: of('warning') };
}
