import type { ErrorParameters } from './error-text.js';
import type { ErrorCode } from './error-texts.js';
import type { FieldProblem } from './field-problem.js';

export type { ErrorParameters } from './error-text.js';
export type { FieldProblem } from './field-problem.js';

/** Чья вина и что делать: по виду выбирается код ответа HTTP. */
export type ErrorKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'busy' | 'unavailable';

/** Ожидаемый отказ с постоянным кодом. Всё прочее, что бросает программа, — ошибка в ней самой. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly kind: ErrorKind,
    readonly parameters: ErrorParameters = {},
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(code);
  }
}
