import { DomainError } from '@zveno/contracts/domain-error.js';

/** Выполнения нет, или человеку нельзя о нём знать. */
export class TaskMissing extends DomainError {
  constructor() {
    super('tasks.not-found', 'missing');
  }
}

/** Поле запроса не годится. */
export class FieldRefused extends DomainError {
  constructor(path: string, message: string) {
    super('request.invalid', 'invalid', {}, [{ path, message }]);
  }
}
