import type { PasswordVerifier } from '../login/password-verifier.js';

export interface NewAccount {
  /** Только цифры, с кодом страны. */
  readonly phone: string;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  /** Пароль двухфакторной защиты. */
  readonly password?: string;
}

/** Аккаунт дата-центра: человек или бизнес, кем бы его ни управляли. */
export class Account {
  readonly kind = 'user';
  readonly contacts = new Set<Account>();
  password: PasswordVerifier | undefined;

  constructor(
    readonly id: number,
    readonly profile: Omit<NewAccount, 'password'>,
  ) {}

  get phone(): string {
    return this.profile.phone;
  }
}
