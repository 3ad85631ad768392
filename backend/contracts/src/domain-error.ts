import type { ErrorParameters } from './error-text.js';
import type { ErrorCode } from './error-texts.js';

export type { ErrorParameters } from './error-text.js';

/** Чья вина и что делать: по виду выбирается код ответа HTTP. */
export type ErrorKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'busy' | 'unavailable';

/** Замечание к одному полю ввода; `path` — путь через точку, как его понимает автор запроса. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

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
