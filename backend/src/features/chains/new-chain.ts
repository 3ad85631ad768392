import { randomUUIDv7 } from 'node:crypto';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { contentHash } from './document/content-hash.js';

/** Откуда взялась новая цепочка; так она и названа в журнале. */
export type ChainOrigin = 'created' | 'imported' | 'duplicated';

/** Заводит цепочку с проверенным документом; владелец — тот, кто её завёл. */
@Injectable()
export class NewChain {
  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  /** @param outer запись базы, в которую входит и новая цепочка; без неё запись своя */
  async run(
    actor: Actor,
    draft: ChainDocument,
    origin: ChainOrigin,
    outer: EntityManager = this.database.manager,
  ): Promise<string> {
    const id = randomUUIDv7();
    await outer.transaction(async (manager) => {
      await manager.query(
        `insert into chains (id, owner_id, draft, draft_hash, draft_saved_by)
         values ($1, $2, $3, $4, $2)`,
        [id, actor.userId, draft, contentHash(draft)],
      );
      const details = { name: draft.name };
      await this.audit.record(actor, `chain.${origin}`, { kind: 'chain', id }, details, manager);
    });
    return id;
  }
}
