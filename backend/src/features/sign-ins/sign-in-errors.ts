import { DomainError } from '@zveno/contracts/domain-error.js';

/** Обновляющий билет не годится: неизвестен, использован, просрочен или его вход закончен. */
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

/** Такого входа у человека нет или он уже закончен. */
export class SignInMissing extends DomainError {
  constructor() {
    super('auth.sign-in-missing', 'missing');
  }
}
