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

export class SignInEnded extends DomainError {
  constructor() {
    super('auth.sign-in-ended', 'unauthenticated');
  }
}

/** Отказ тому, кто не вошёл или чей вход закончился. */
export class SignInRequired extends DomainError {
  constructor() {
    super('request.unauthenticated', 'unauthenticated');
  }
}

export class RegistrationRefused extends DomainError {
  constructor(policy: 'invitation' | 'closed') {
    const code =
      policy === 'invitation' ? 'auth.registration-by-invitation' : 'auth.registration-closed';
    super(code, 'forbidden');
  }
}

export class ForeignOrigin extends DomainError {
  constructor() {
    super('auth.foreign-origin', 'forbidden');
  }
}
