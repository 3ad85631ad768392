import { DomainError } from '@zveno/contracts/domain-error.js';

/** У этого аккаунта такого собеседника нет. */
export class ContactMissing extends DomainError {
  constructor() {
    super('contacts.not-found', 'missing');
  }
}
