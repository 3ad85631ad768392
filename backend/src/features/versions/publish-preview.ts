import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Access, ResourceMissing, type Actor } from '../access/index.js';
import { Chain, publishProblems } from '../chains/index.js';
import type { PublishPreviewDto } from './versions.dto.js';

interface PeopleAtNode {
  readonly nodeId: string | null;
  /** Тип узла в версии, по которой идут выполнения. */
  readonly type: string | null;
  readonly people: number;
}

/** Отвечает до публикации: есть ли что публиковать, что мешает и сколько людей внутри. */
@Injectable()
export class PublishPreview {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async of(actor: Actor, id: string): Promise<PublishPreviewDto> {
    await this.access.require(actor, 'read', { kind: 'chain', id });
    const chain = await this.database.manager.findOneBy(Chain, { id });
    if (!chain) throw new ResourceMissing('chain');
    const inside = await this.inside(id);
    const movable = inside.filter(
      ({ nodeId, type }) => nodeId !== null && chain.draft.nodes[nodeId]?.type === type,
    );
    return {
      revision: chain.revision,
      changed: await this.differsFromLast(chain),
      ...publishProblems(chain.draft),
      peopleInside: total(inside),
      peopleMovable: total(movable),
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
      `select open.node_id as "nodeId", open.people,
              v.graph -> 'nodes' -> open.node_id ->> 'type' as type
         from (select version_id, node_id, count(*)::int as people from open_tasks
                where chain_id = $1 group by version_id, node_id) open
         left join chain_versions v on v.id = open.version_id`,
      [chainId],
    );
  }
}

function total(groups: readonly PeopleAtNode[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0);
}
