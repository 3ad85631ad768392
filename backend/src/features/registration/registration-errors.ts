import { DomainError } from '@zveno/contracts/domain-error.js';

/** Политика установки не пускает новых людей. */
export class RegistrationRefused extends DomainError {
  constructor(policy: 'invitation' | 'closed') {
    const code =
      policy === 'invitation' ? 'auth.registration-by-invitation' : 'auth.registration-closed';
    super(code, 'forbidden');
  }
}
