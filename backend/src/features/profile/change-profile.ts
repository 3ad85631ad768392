import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { User, type UserLocale } from '../users/index.js';

export interface ProfileChange {
  readonly name?: string;
  readonly locale?: UserLocale;
}

/** Меняет имя и язык самого человека. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, { name, locale }: ProfileChange): Promise<User> {
    const { userId: id } = actor;
    return this.database.transaction(async (manager) => {
      const change = { ...(name && { name: name.trim() }), ...(locale && { locale }) };
      if (Object.keys(change).length > 0) {
        await manager.update(User, { id }, change);
        await this.audit.record(
          actor,
          'user.profile-changed',
          { kind: 'user', id },
          change,
          manager,
        );
      }
      return manager.findOneByOrFail(User, { id });
    });
  }
}
