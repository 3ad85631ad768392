import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Access, type Actor, type Resource, resourceTables } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { GrantMissing } from './grant-errors.js';

/** Забирает право. Забрать своё может и тот, кто прав не раздаёт: человек вправе уйти сам. */
@Injectable()
export class TakeGrant {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, resource: Resource, grantId: string): Promise<void> {
    await this.access.require(actor, 'read', resource);
    const own = await this.isOwn(actor, resource, grantId);
    if (!own) await this.access.require(actor, 'manage', resource);
    const { column } = resourceTables[resource.kind];
    await this.database.transaction(async (manager) => {
      const [rows] = await manager.query<
        [{ user_id: string | null; team_id: string | null }[], number]
      >(`delete from grants where id = $1 and ${column} = $2 returning user_id, team_id`, [
        grantId,
        resource.id,
      ]);
      const [taken] = rows;
      if (!taken) throw new GrantMissing();
      const details = { userId: taken.user_id, teamId: taken.team_id };
      await this.audit.record(actor, 'grant.taken', resource, details, manager);
    });
  }

  private async isOwn(actor: Actor, resource: Resource, grantId: string): Promise<boolean> {
    const { column } = resourceTables[resource.kind];
    const found = await this.database.query<unknown[]>(
      `select 1 from grants where id = $1 and ${column} = $2 and user_id = $3`,
      [grantId, resource.id, actor.userId],
    );
    return found.length > 0;
  }
}
