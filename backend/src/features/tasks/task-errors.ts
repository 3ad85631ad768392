import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';
import type { Localized } from '@zveno/contracts/localized.js';

/** Выполнения нет, или человеку нельзя о нём знать. */
export class TaskMissing extends DomainError {
  constructor() {
    super('tasks.not-found', 'missing');
  }
}

/** Поле запроса не годится. */
export class FieldRefused extends DomainError {
  constructor(path: string, reason: Localized) {
    super('request.invalid', 'invalid', {}, [fieldProblem(path, reason)]);
  }
}
