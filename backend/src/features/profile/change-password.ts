import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { Audit } from '../audit/index.js';
import { GuessLimit, Passwords, requireGoodPassword } from '../passwords/index.js';
import { EndSignIns, type SignedIn } from '../sign-ins/index.js';
import { User } from '../users/index.js';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** Меняет пароль и заканчивает все прочие входы: кто узнал прежний пароль, больше не внутри. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: DataSource,
    private readonly passwords: Passwords,
    private readonly guesses: GuessLimit,
    private readonly endSignIns: EndSignIns,
    private readonly audit: Audit,
  ) {}

  async run(actor: SignedIn, { current, next }: PasswordChange): Promise<void> {
    const user = await this.database.manager.findOneByOrFail(User, { id: actor.userId });
    await this.requireCurrent(user, current);
    requireGoodPassword(next, user.email, 'next');
    const passwordHash = await this.passwords.hash(next);
    await this.save(actor, passwordHash);
  }

  /** Нынешний пароль угадывают так же, как при входе: украденного билета для смены мало. */
  private async requireCurrent({ email, passwordHash }: User, current: string): Promise<void> {
    const attempt = await this.guesses.begin(email);
    if (!(await this.passwords.verify(current, passwordHash))) {
      throw new DomainError('auth.wrong-password', 'forbidden');
    }
    await this.guesses.forgive(attempt);
  }

  private async save(actor: SignedIn, passwordHash: string): Promise<void> {
    const { userId, signInId } = actor;
    await this.database.transaction(async (manager) => {
      await manager.update(User, { id: userId }, { passwordHash, passwordChangedAt: new Date() });
      const others = { userId, except: signInId };
      const ended = await this.endSignIns.run(others, 'password-changed', manager);
      const subject = { kind: 'user', id: userId };
      await this.audit.record(actor, 'auth.password-changed', subject, { ended }, manager);
    });
  }
}
