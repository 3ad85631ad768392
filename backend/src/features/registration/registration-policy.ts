import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';

export const registrationPolicies = ['open', 'invitation', 'closed'] as const;
export type Registration = (typeof registrationPolicies)[number];

const Stored = z.enum(registrationPolicies).catch('closed');

/**
 * Кому можно регистрироваться после первого человека.
 *
 * По умолчанию — никому: установка часто видна из интернета, и чужой не должен завести себе место
 * раньше, чем администратор об этом подумал. Открывает регистрацию он сам.
 */
@Injectable()
export class RegistrationPolicy {
  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  async current(manager: EntityManager = this.database.manager): Promise<Registration> {
    const [row] = await manager.query<{ value: unknown }[]>(
      `select value from settings where key = 'registration'`,
    );
    return Stored.parse(row?.value);
  }

  async change(actor: Actor, registration: Registration): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        `insert into settings (key, value, updated_by) values ('registration', to_jsonb($1::text), $2)
         on conflict (key) do update
           set value = excluded.value, revision = settings.revision + 1, updated_by = excluded.updated_by, updated_at = now()`,
        [registration, actor.userId],
      );
      const setting = { kind: 'setting', id: 'registration' };
      await this.audit.record(actor, 'settings.changed', setting, { registration }, manager);
    });
  }
}
