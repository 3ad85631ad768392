import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { GuessLimit, Passwords } from '../passwords/index.js';
import { User } from '../users/index.js';

/** Убеждается, что за экраном сам человек: украденного билета для выгрузки сеанса мало. */
@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly database: DataSource,
    private readonly passwords: Passwords,
    private readonly guesses: GuessLimit,
  ) {}

  /** Не тот пароль — `auth.wrong-password`; частые ошибки — `auth.locked`. */
  async run({ userId }: Actor, password: string): Promise<void> {
    const { email, passwordHash } = await this.database.manager.findOneByOrFail(User, {
      id: userId,
    });
    const attempt = await this.guesses.begin(email);
    if (!(await this.passwords.verify(password, passwordHash))) {
      throw new DomainError('auth.wrong-password', 'forbidden');
    }
    await this.guesses.forgive(attempt);
  }
}
