import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { afterCommit } from '../../ports/after-commit.js';
import { Realtime } from '../../ports/realtime.js';
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
    private readonly realtime: Realtime,
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
      const holders = await holdersOf(details, manager);
      afterCommit(manager, () => {
        for (const userId of holders) this.realtime.disconnect(userId);
      });
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

/** Чьи открытые страницы больше не вправе следить за предметом. */
async function holdersOf(
  { userId, teamId }: { readonly userId: string | null; readonly teamId: string | null },
  manager: EntityManager,
): Promise<readonly string[]> {
  if (userId !== null) return [userId];
  const members = await manager.query<{ user_id: string }[]>(
    'select user_id from team_members where team_id = $1',
    [teamId],
  );
  return members.map((member) => member.user_id);
}
