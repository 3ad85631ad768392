import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  Access,
  type Actor,
  type GrantRole,
  type Resource,
  resourceTables,
} from '../access/index.js';
import { GrantMissing } from './grant-errors.js';
import type { GrantDto, GrantsDto, GrantSubjectDto } from './grant.dto.js';

interface GrantRow {
  readonly id: string;
  readonly role: GrantRole;
  readonly created_at: Date;
  readonly user_id: string | null;
  readonly team_id: string | null;
  readonly name: string;
  readonly email: string | null;
}

/** Чтение прав на аккаунт или цепочку; видит их тот, кто может раздавать. */
@Injectable()
export class GrantCatalog {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async list(actor: Actor, resource: Resource): Promise<GrantsDto> {
    await this.access.require(actor, 'manage', resource);
    return { owner: await this.owner(resource), items: await this.items(resource) };
  }

  private async owner({ kind, id }: Resource): Promise<GrantSubjectDto> {
    const { table } = resourceTables[kind];
    const [owner] = await this.database.query<{ id: string; name: string; email: string }[]>(
      `select users.id, users.name, users.email
         from ${table} resource join users on users.id = resource.owner_id
        where resource.id = $1`,
      [id],
    );
    if (!owner) throw new GrantMissing();
    return { kind: 'user', ...owner };
  }

  private async items({ kind, id }: Resource): Promise<GrantDto[]> {
    const rows = await this.database.query<GrantRow[]>(
      `select grants.id, grants.role, grants.created_at, grants.user_id, grants.team_id,
              coalesce(users.name, teams.name) as name, users.email
         from grants
         left join users on users.id = grants.user_id
         left join teams on teams.id = grants.team_id
        where grants.${resourceTables[kind].column} = $1
        order by array_position(array['manager', 'editor', 'operator', 'viewer'], grants.role), name, grants.id`,
      [id],
    );
    return rows.map(view);
  }
}

function view(row: GrantRow): GrantDto {
  const { id, role, created_at: grantedAt, name, email } = row;
  return { id, role, grantedAt, subject: { ...subjectOf(row), name, email } };
}

function subjectOf({ user_id, team_id }: GrantRow): Pick<GrantSubjectDto, 'kind' | 'id'> {
  if (user_id !== null) return { kind: 'user', id: user_id };
  return { kind: 'team', id: team_id ?? '' };
}
