import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { EndSignIns } from '../sign-ins/index.js';
import {
  LastAdministrator,
  lockAdministrators,
  User,
  UserMissing,
  type UserRole,
} from '../users/index.js';

export interface PersonChange {
  readonly role?: UserRole;
  readonly disabled?: boolean;
}

/** Меняет роль человека в установке, отключает и включает его. Последнего администратора убрать нельзя. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly database: DataSource,
    private readonly endSignIns: EndSignIns,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, id: string, change: PersonChange): Promise<User> {
    return this.database.transaction(async (manager) => {
      await lockAdministrators(manager);
      const person = await manager.findOneBy(User, { id });
      if (!person) throw new UserMissing();
      const wasDisabled = person.disabledAt !== null;
      apply(person, change);
      await requireAdministratorLeft(person, manager);
      await manager.save(person);
      if (person.disabledAt && !wasDisabled) {
        await this.endSignIns.run({ userId: id }, 'disabled', manager);
      }
      await this.audit.record(actor, 'user.changed', { kind: 'user', id }, { ...change }, manager);
      return person;
    });
  }
}

function apply(person: User, { role, disabled }: PersonChange): void {
  person.role = role ?? person.role;
  if (disabled === true) person.disabledAt ??= new Date();
  if (disabled === false) person.disabledAt = null;
}

async function requireAdministratorLeft(changed: User, manager: EntityManager): Promise<void> {
  if (changed.role === 'administrator' && changed.disabledAt === null) return;
  const others = { role: 'administrator' as const, disabledAt: IsNull(), id: Not(changed.id) };
  if (!(await manager.existsBy(User, others))) throw new LastAdministrator();
}
