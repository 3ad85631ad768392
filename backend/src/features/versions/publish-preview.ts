import { Injectable } from '@nestjs/common';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import type { Locale } from '@zveno/contracts/error-text.js';
import { DataSource, In } from 'typeorm';
import { saidIn } from '../../api/problem.js';
import { NodeTypes } from '../../runtime/node-types/node-types.js';
import { Access, ResourceMissing, type Actor } from '../access/index.js';
import { Chain, publishProblems } from '../chains/index.js';
import { ChainVersion } from './chain-version.entity.js';
import { countOf, type PeopleAtNode, peopleFates, ruleOutcomes } from './people-fates.js';
import { RunningAccounts } from './running-accounts.js';
import type { PublishPreviewDto } from './versions.dto.js';

/** Отвечает до публикации: есть ли что публиковать, что мешает и сколько людей внутри. */
@Injectable()
export class PublishPreview {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly types: NodeTypes,
    private readonly accounts: RunningAccounts,
  ) {}

  async of(actor: Actor, id: string, locale: Locale): Promise<PublishPreviewDto> {
    await this.access.require(actor, 'read', { kind: 'chain', id });
    const chain = await this.database.manager.findOneBy(Chain, { id });
    if (!chain) throw new ResourceMissing('chain');
    const inside = await this.inside(id);
    const { registry } = this.types;
    const { errors, warnings } = publishProblems(chain.draft, registry);
    const nodes = peopleFates(inside, await this.documents(inside), chain.draft, registry);
    return {
      revision: chain.revision,
      changed: await this.differsFromLast(chain),
      errors: errors.map((problem) => saidIn(locale, problem)),
      warnings: warnings.map((problem) => saidIn(locale, problem)),
      peopleInside: countOf(nodes, () => true),
      peopleMovable: countOf(nodes, ({ fate }) => fate === 'kept'),
      peopleOnDeleted: countOf(nodes, ({ fate }) => fate === 'deleted'),
      peopleOnChanged: countOf(nodes, ({ fate }) => fate === 'changed'),
      nodes,
      rules: ruleOutcomes(nodes),
      accounts: await this.accounts.of(actor, id),
    };
  }

  private async differsFromLast({ id, draftHash }: Chain): Promise<boolean> {
    const [last] = await this.database.query<{ same: boolean }[]>(
      `select hash = $2 as same from chain_versions where chain_id = $1 order by number desc limit 1`,
      [id, draftHash],
    );
    return last?.same !== true;
  }

  private inside(chainId: string): Promise<PeopleAtNode[]> {
    return this.database.query(
      `select version_id as "versionId", node_id as "nodeId", count(*)::int as people
         from open_tasks where chain_id = $1 and test_chat_id is null group by version_id, node_id`,
      [chainId],
    );
  }

  /** Документы версий, по которым кто-то идёт: они неизменны, и их единицы. */
  private async documents(
    inside: readonly PeopleAtNode[],
  ): Promise<ReadonlyMap<string, ChainDocument>> {
    const ids = new Set(inside.flatMap(({ versionId }) => versionId ?? []));
    const versions = await this.database.manager.findBy(ChainVersion, { id: In([...ids]) });
    return new Map(versions.map(({ id, graph }) => [id, graph]));
  }
}
