import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  Access,
  type Actor,
  type Resource,
  ResourceMissing,
  resourceTables,
} from '../access/index.js';
import { Audit } from '../audit/index.js';
import { AlreadyOwner } from './grant-errors.js';
import { personByEmail } from './person-by-email.js';

/** Передаёт владение. Прежний владелец остаётся управляющим, чтобы не потерять доступ по ошибке. */
@Injectable()
export class TransferOwnership {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, resource: Resource, email: string): Promise<void> {
    await this.access.require(actor, 'own', resource);
    await this.database.transaction(async (manager) => {
      const to = await personByEmail(email, manager);
      const from = await lockOwner(resource, manager);
      if (from === to) throw new AlreadyOwner();
      await move(resource, { from, to }, manager);
      await this.audit.record(
        actor,
        'grant.ownership-transferred',
        resource,
        { from, to },
        manager,
      );
    });
  }
}

async function lockOwner({ kind, id }: Resource, manager: EntityManager): Promise<string> {
  const [resource] = await manager.query<{ owner_id: string }[]>(
    `select owner_id from ${resourceTables[kind].table} where id = $1 for update`,
    [id],
  );
  if (!resource) throw new ResourceMissing(kind);
  return resource.owner_id;
}

async function move(
  { kind, id }: Resource,
  { from, to }: { readonly from: string; readonly to: string },
  manager: EntityManager,
): Promise<void> {
  const { table, column } = resourceTables[kind];
  await manager.query(`update ${table} set owner_id = $2 where id = $1`, [id, to]);
  await manager.query(`delete from grants where ${column} = $1 and user_id = $2`, [id, to]);
  await manager.query(
    `insert into grants (id, ${column}, user_id, role) values ($1, $2, $3, 'manager')`,
    [randomUUIDv7(), id, from],
  );
}
