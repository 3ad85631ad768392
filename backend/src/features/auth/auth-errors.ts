import { DomainError } from '@zveno/contracts/domain-error.js';

/** Неизвестная почта и неверный пароль отвечают одинаково: чужие почты нельзя перебрать. */
export class WrongCredentials extends DomainError {
  constructor() {
    super('auth.wrong-credentials', 'unauthenticated');
  }
}

export class UserDisabled extends DomainError {
  constructor() {
    super('auth.disabled', 'forbidden');
  }
}

export class ForeignOrigin extends DomainError {
  constructor() {
    super('auth.foreign-origin', 'forbidden');
  }
}
