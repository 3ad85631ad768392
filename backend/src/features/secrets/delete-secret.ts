import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { SecretMissing } from './secret-catalog.js';

/** Стирает свой секрет. Узлы, которые его называют, откажут с его именем. */
@Injectable()
export class DeleteSecret {
  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const [rows] = await manager.query<[{ name: string }[], number]>(
        'delete from secrets where id = $1 and owner_id = $2 returning name',
        [id, actor.userId],
      );
      const [secret] = rows;
      if (!secret) throw new SecretMissing();
      const resource = { kind: 'secret', id };
      await this.audit.record(actor, 'secret.deleted', resource, { ...secret }, manager);
    });
  }
}
