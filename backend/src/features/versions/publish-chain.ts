import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { NodeRegistry } from '@zveno/engine/registry.js';
import { DataSource, type EntityManager } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { NodeTypes } from '../../runtime/node-types/node-types.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { type Chain, lockDraft, publishProblems } from '../chains/index.js';
import { ChainVersion } from './chain-version.entity.js';
import { tellPeopleInside } from './tell-people-inside.js';
import type { PublishDto } from './versions.dto.js';

/** Документ черновика переходит в версию внутри базы: это ровно то, что проверено под замком. */
const addVersion = `
  with version as (
    insert into chain_versions (id, chain_id, number, graph, hash, comment, people_inside, author_id)
    select $1, id, $3, draft, draft_hash, $4, $5, $6 from chains where id = $2
    returning id, chain_id)
  update chains set published_version_id = version.id, updated_at = now()
    from version where chains.id = version.chain_id`;

/**
 * Публикует черновик неизменной версией. Идущие выполнения не трогает: что с ними станет, решит по выбранному
 * правилу владелец каждой дорожки, когда дойдёт очередь.
 */
@Injectable()
export class PublishChain {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
    private readonly types: NodeTypes,
  ) {}

  async run(actor: Actor, id: string, seen: number, choice: PublishDto): Promise<number> {
    const resource = { kind: 'chain', id } as const;
    await this.access.require(actor, 'edit', resource);
    const version = await this.database.transaction(async (manager) => {
      const chain = await lockDraft(manager, id, seen);
      refuseUnready(chain, this.types.registry);
      const number = await this.nextNumber(manager, chain);
      const versionId = randomUUIDv7();
      await manager.query(addVersion, [versionId, id, number, ...chosen(choice), actor.userId]);
      await tellPeopleInside(manager, { chainId: id, versionId }, choice.people);
      const details = { number, people: choice.people };
      await this.audit.record(actor, 'chain.published', resource, details, manager);
      return number;
    });
    this.realtime.publish(`chain:${id}`, 'chain.published', { chainId: id, version });
    return version;
  }

  /** Номер новой версии; повтор последней версии — отказ: публиковать нечего. */
  private async nextNumber(manager: EntityManager, chain: Chain): Promise<number> {
    const where = { chainId: chain.id };
    const select = { number: true, hash: true } as const;
    const last = await manager.findOne(ChainVersion, { where, select, order: { number: 'DESC' } });
    if (!last?.hash.equals(chain.draftHash)) return (last?.number ?? 0) + 1;
    throw new DomainError('chains.nothing-to-publish', 'conflict', { number: last.number });
  }
}

function refuseUnready(chain: Chain, registry: NodeRegistry): void {
  const { errors } = publishProblems(chain.draft, registry);
  const count = errors.length;
  if (count > 0) throw new DomainError('chains.not-publishable', 'invalid', { count }, errors);
}

function chosen({ comment, people }: PublishDto): readonly string[] {
  return [comment?.trim() ?? '', people];
}
