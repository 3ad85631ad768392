import { Injectable } from '@nestjs/common';
import type { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { Audit } from '../audit/index.js';
import { GuessLimit, Passwords } from '../passwords/index.js';
import { normalEmail, User, UserCatalog } from '../users/index.js';
import { UserDisabled, WrongCredentials } from './auth-errors.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Узнаёт человека по почте и паролю. Неизвестному отвечает тем же и после той же работы. */
@Injectable()
export class SignInWithPassword {
  constructor(
    private readonly database: DataSource,
    private readonly users: UserCatalog,
    private readonly passwords: Passwords,
    private readonly guesses: GuessLimit,
    private readonly audit: Audit,
  ) {}

  async run({ email, password }: Credentials): Promise<User> {
    const attempt = await this.guesses.begin(normalEmail(email));
    const user = await this.users.byEmail(email);
    const right = await this.passwords.verify(password, user?.passwordHash);
    if (!user || !right) throw await this.refused(new WrongCredentials(), email, user);
    if (user.disabledAt) throw await this.refused(new UserDisabled(), email, user);
    await this.guesses.forgive(attempt);
    await this.upgradeHash(user, password);
    const actor = { userId: user.id, administrator: user.role === 'administrator' };
    await this.audit.record(actor, 'auth.signed-in', { kind: 'user', id: user.id });
    return user;
  }

  private async refused<Refusal extends DomainError>(
    refusal: Refusal,
    email: string,
    user: User | undefined,
  ): Promise<Refusal> {
    const subject = user && { kind: 'user', id: user.id };
    const details = { email: normalEmail(email), code: refusal.code };
    await this.audit.record(undefined, 'auth.sign-in-refused', subject, details);
    return refusal;
  }

  /** Прежний хеш в условии: смена пароля, случившаяся в эту минуту, важнее. */
  private async upgradeHash(user: User, password: string): Promise<void> {
    if (!this.passwords.outdated(user.passwordHash)) return;
    const { id, passwordHash } = user;
    const renewed = await this.passwords.hash(password);
    await this.database.manager.update(User, { id, passwordHash }, { passwordHash: renewed });
  }
}
