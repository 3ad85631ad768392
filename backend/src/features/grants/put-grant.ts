import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  Access,
  type Actor,
  type GrantRole,
  type Resource,
  resourceTables,
} from '../access/index.js';
import { Audit } from '../audit/index.js';
import { AlreadyOwner, GrantSubjectMissing, GrantSubjectUnclear } from './grant-errors.js';
import { personByEmail } from './person-by-email.js';

export interface NewGrant {
  readonly email?: string;
  readonly teamId?: string;
  readonly role: GrantRole;
}

interface Subject {
  readonly userId?: string;
  readonly teamId?: string;
}

/** Выдаёт право человеку или команде либо меняет роль уже выданного. */
@Injectable()
export class PutGrant {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, resource: Resource, grant: NewGrant): Promise<void> {
    await this.access.require(actor, 'manage', resource);
    await this.database.transaction(async (manager) => {
      const subject = await subjectOf(grant, manager);
      await refuseOwner(subject, resource, manager);
      const { role } = grant;
      await save(actor, resource, { ...subject, role }, manager);
      await this.audit.record(actor, 'grant.put', resource, { ...subject, role }, manager);
    });
  }
}

async function subjectOf({ email, teamId }: NewGrant, manager: EntityManager): Promise<Subject> {
  if ((email === undefined) === (teamId === undefined)) throw new GrantSubjectUnclear();
  if (email !== undefined) return { userId: await personByEmail(email, manager) };
  const [team] = await manager.query<{ id: string }[]>('select id from teams where id = $1', [
    teamId,
  ]);
  if (!team) throw new GrantSubjectMissing('team');
  return { teamId: team.id };
}

async function refuseOwner(
  { userId }: Subject,
  { kind, id }: Resource,
  manager: EntityManager,
): Promise<void> {
  const [owned] = await manager.query<unknown[]>(
    `select 1 from ${resourceTables[kind].table} where id = $1 and owner_id = $2 for share`,
    [id, userId],
  );
  if (owned) throw new AlreadyOwner();
}

async function save(
  actor: Actor,
  { kind, id }: Resource,
  { userId, teamId, role }: Subject & { readonly role: GrantRole },
  manager: EntityManager,
): Promise<void> {
  const { column } = resourceTables[kind];
  await manager.query(
    `insert into grants (id, ${column}, user_id, team_id, role, granted_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (${column}, coalesce(user_id, team_id)) where ${column} is not null
     do update set role = excluded.role, granted_by = excluded.granted_by, created_at = now()`,
    [randomUUIDv7(), id, userId, teamId, role, actor.userId],
  );
}
