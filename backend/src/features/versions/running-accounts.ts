import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Access, type Actor } from '../access/index.js';
import type { RunningAccountsDto } from './versions.dto.js';

/** Аккаунты, в которых цепочка включена. Чужих по именам не называет: о них известно только число. */
@Injectable()
export class RunningAccounts {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async of(actor: Actor, chainId: string): Promise<RunningAccountsDto> {
    const visible = this.access.visible(actor, 'session', { id: 's.id', actorId: '$2' });
    const [found] = await this.database.query<RunningAccountsDto[]>(
      `select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name, s.id)
                filter (where ${visible}), '[]') as named,
              count(*) filter (where not ${visible})::int as unseen
         from chain_sessions link join bot_sessions s on s.id = link.session_id
        where link.chain_id = $1 and link.enabled and s.deleted_at is null`,
      [chainId, actor.userId],
    );
    return found ?? { named: [], unseen: 0 };
  }
}
