import { Injectable } from '@nestjs/common';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { Access, type Actor } from '../access/index.js';

/** Разговор человека с черновиком цепочки. */
export interface OwnTestChat {
  readonly id: string;
  readonly chainId: string;
  readonly laneId: number;
  readonly contactId: string;
  readonly ahead: number;
  readonly startedAt: Date;
  readonly draftHash: string;
  /** Черновик цепочки с тех пор изменился. */
  readonly draftChanged: boolean;
}

/** Находит разговор действующего лица: чужих для него нет. */
@Injectable()
export class OwnTestChats {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  /** Бросает `test-chat.not-started`, если разговора ещё нет. Нужна роль редактора цепочки. */
  async require(actor: Actor, chainId: string): Promise<OwnTestChat> {
    await this.access.require(actor, 'edit', { kind: 'chain', id: chainId });
    const [chat] = await this.database.query<OwnTestChat[]>(
      `select t.id, t.chain_id as "chainId", t.lane_id as "laneId", t.contact_id as "contactId",
              t.ahead::float8 as ahead, t.started_at as "startedAt",
              encode(d.hash, 'hex') as "draftHash", c.draft_hash <> d.hash as "draftChanged"
         from test_chats t
         join test_drafts d on d.id = t.draft_id
         join chains c on c.id = t.chain_id
        where t.chain_id = $1 and t.user_id = $2`,
      [chainId, actor.userId],
    );
    if (!chat) throw new DomainError('test-chat.not-started', 'missing');
    return chat;
  }

  /** Документ, с которым идёт разговор. */
  async draft({ id }: OwnTestChat): Promise<ChainDocument | undefined> {
    const [row] = await this.database.query<{ graph: ChainDocument }[]>(
      'select d.graph from test_chats t join test_drafts d on d.id = t.draft_id where t.id = $1',
      [id],
    );
    return row?.graph;
  }
}
