import { Injectable } from '@nestjs/common';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { PageQuery } from '../../api/page.dto.js';
import { pageOf, readCursor } from '../../api/page.js';
import { Access, type Actor } from '../access/index.js';
import { ChainVersion } from './chain-version.entity.js';
import type { VersionDto, VersionGraphDto, VersionPageDto } from './versions.dto.js';

const Cursor = z.tuple([z.string().regex(/^\d{1,9}$/)]);

const summary = `v.id, v.number, v.comment, v.people_inside as people, v.author_id as "authorId",
  author.name as "authorName", v.created_at as "createdAt", encode(v.hash, 'hex') as hash,
  v.id = c.published_version_id as published`;

const joined = `chain_versions v
  join chains c on c.id = v.chain_id
  left join users author on author.id = v.author_id`;

/** История версий цепочки. */
@Injectable()
export class VersionCatalog {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async page(actor: Actor, chainId: string, query: PageQuery): Promise<VersionPageDto> {
    await this.access.require(actor, 'read', { kind: 'chain', id: chainId });
    const [before] = readCursor(query.after, Cursor) ?? [];
    const rows = await this.database.query<VersionDto[]>(
      `select ${summary} from ${joined}
        where v.chain_id = $1 and ($2::int is null or v.number < $2)
        order by v.number desc limit $3`,
      [chainId, before ?? null, query.limit + 1],
    );
    return pageOf(
      rows,
      query.limit,
      (version) => [String(version.number)],
      (version) => version,
    );
  }

  async one(actor: Actor, chainId: string, number: number): Promise<VersionGraphDto> {
    await this.access.require(actor, 'read', { kind: 'chain', id: chainId });
    const [version] = await this.database.query<VersionGraphDto[]>(
      `select ${summary}, v.graph from ${joined} where v.chain_id = $1 and v.number = $2`,
      [chainId, number],
    );
    if (!version) throw new VersionMissing(number);
    return version;
  }

  /** Документ версии; право на цепочку уже проверено. */
  async graph(chainId: string, number: number): Promise<ChainDocument> {
    const version = await this.database.manager.findOneBy(ChainVersion, { chainId, number });
    if (!version) throw new VersionMissing(number);
    return version.graph;
  }
}

export class VersionMissing extends DomainError {
  constructor(number: number) {
    super('chains.version-not-found', 'missing', { number });
  }
}
