import { DomainError } from '@zveno/contracts/domain-error.js';

export class UserMissing extends DomainError {
  constructor() {
    super('users.missing', 'missing');
  }
}

export class EmailTaken extends DomainError {
  constructor() {
    super('users.email-taken', 'conflict');
  }
}

export class LastAdministrator extends DomainError {
  constructor() {
    super('users.last-administrator', 'conflict');
  }
}
