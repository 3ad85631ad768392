import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { AddWelcomeChain } from '../chains/index.js';
import { Passwords, requireGoodPassword } from '../passwords/index.js';
import { EmailTaken, lockAdministrators, normalEmail, User } from '../users/index.js';
import type { UserLocale } from '../users/index.js';
import { RegistrationRefused } from './registration-errors.js';
import { RegistrationPolicy } from './registration-policy.js';

export interface NewPerson {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly locale: UserLocale;
}

/** Регистрирует человека. Первый становится администратором; остальных пускает политика установки. */
@Injectable()
export class Register {
  constructor(
    private readonly database: DataSource,
    private readonly passwords: Passwords,
    private readonly policy: RegistrationPolicy,
    private readonly audit: Audit,
    private readonly addWelcomeChain: AddWelcomeChain,
  ) {}

  async run(person: NewPerson): Promise<User> {
    const email = normalEmail(person.email);
    requireGoodPassword(person.password, email, 'password');
    await this.admit(this.database.manager);
    const passwordHash = await this.passwords.hash(person.password);
    return this.database.transaction(async (manager) => {
      await lockAdministrators(manager);
      const role = (await this.admit(manager)) === 'first' ? 'administrator' : 'member';
      const { name, locale } = person;
      const user = await insert({ email, name: name.trim(), locale, role, passwordHash }, manager);
      const actor = { userId: user.id, administrator: user.role === 'administrator' };
      const subject = { kind: 'user', id: user.id };
      await this.audit.record(actor, 'auth.registered', subject, { role }, manager);
      if (role === 'administrator') await this.addWelcomeChain.run(actor, manager);
      return user;
    });
  }

  /** Хеш пароля дорог, поэтому отказ выясняют и до него, и ещё раз под запором. */
  private async admit(manager: EntityManager): Promise<'first' | 'next'> {
    if (!(await manager.exists(User))) return 'first';
    const policy = await this.policy.current(manager);
    if (policy !== 'open') throw new RegistrationRefused(policy);
    return 'next';
  }
}

type NewUser = Pick<User, 'email' | 'name' | 'locale' | 'role' | 'passwordHash'>;

async function insert(person: NewUser, manager: EntityManager): Promise<User> {
  const id = randomUUIDv7();
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(User)
    .values({ ...person, id, passwordChangedAt: () => 'now()' })
    .orIgnore()
    .returning('id')
    .execute();
  if (!Array.isArray(inserted.raw) || inserted.raw.length === 0) throw new EmailTaken();
  return manager.findOneByOrFail(User, { id });
}
