import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PickQuery } from '../../api/pick.dto.js';
import { Access, type Actor } from '../access/index.js';
import type { SecretNamesDto } from './secrets.dto.js';

/** Имена секретов, которыми пользуются узлы цепочки: значения — владельца цепочки, имена нужны и её редактору. */
@Injectable()
export class ChainSecretNames {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async list(actor: Actor, chainId: string, query: PickQuery): Promise<SecretNamesDto> {
    await this.access.require(actor, 'edit', { kind: 'chain', id: chainId });
    const rows = await this.database.query<{ name: string; own: boolean }[]>(
      `select s.name, c.owner_id = $2 as own
         from chains c join secrets s on s.owner_id = c.owner_id
        where c.id = $1 and ($3::text is null or strpos(lower(s.name), $3) > 0)
        order by s.name limit $4`,
      [chainId, actor.userId, query.search?.toLowerCase() ?? null, query.limit],
    );
    return { items: rows };
  }
}
