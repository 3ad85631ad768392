import { randomUUIDv7 } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Actor, GrantRole, ResourceKind } from '../../src/features/access/index.js';

/** Человек прямо в базе: для тестов, которым вход не нужен. */
export async function aPerson(
  database: DataSource,
  name = 'Анна',
  role: 'administrator' | 'member' = 'member',
): Promise<Actor> {
  const userId = randomUUIDv7();
  await database.query(
    `insert into users (id, email, name, password_hash, role) values ($1, $2, $3, '', $4)`,
    [userId, `${userId}@example.org`, name, role],
  );
  return { userId, administrator: role === 'administrator' };
}

/** Выдаёт человеку роль на цепочку или аккаунт. */
export async function aGrant(
  database: DataSource,
  { userId }: Actor,
  role: GrantRole,
  { kind, id }: { readonly kind: ResourceKind; readonly id: string },
): Promise<void> {
  await database.query(
    `insert into grants (id, user_id, ${kind}_id, role) values ($1, $2, $3, $4)`,
    [randomUUIDv7(), userId, id, role],
  );
}
