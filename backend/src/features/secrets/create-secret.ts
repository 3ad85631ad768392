import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { secretHint } from './secret-hint.js';
import type { CreateSecretDto } from './secrets.dto.js';

/** Заводит секрет. Занятое имя — отказ: узлы называют секрет именем, подменять его молча нельзя. */
@Injectable()
export class CreateSecret {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, { name, value }: CreateSecretDto): Promise<string> {
    const id = randomUUIDv7();
    const sealed = this.secrets.seal(value, sealedIn('secrets.sealed', id));
    await this.database.transaction(async (manager) => {
      const added = await manager.query<unknown[]>(
        `insert into secrets (id, owner_id, name, sealed, hint) values ($1, $2, $3, $4, $5)
         on conflict (owner_id, name) do nothing returning id`,
        [id, actor.userId, name, sealed, secretHint(value)],
      );
      if (added.length === 0) throw new DomainError('secrets.name-taken', 'conflict', { name });
      await this.audit.record(actor, 'secret.created', { kind: 'secret', id }, { name }, manager);
    });
    return id;
  }
}
