import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { EventDesk } from '../../runtime/desk/event-desk.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { type EndedChat, endTestChat } from './end-test-chat.js';

interface NewChat {
  readonly chainId: string;
  readonly userId: string;
  readonly laneId: number;
}

/** Черновик, каким он сохранён сейчас: то же содержимое второй раз не копируется. */
const takeDraft = `
  insert into test_drafts (id, chain_id, hash, graph)
  select $1, id, draft_hash, draft from chains where id = $2
  on conflict (chain_id, hash) do update set used_at = now()
  returning id`;

/** Собеседник тест-чата — свой у каждой цепочки и человека; новый разговор его не забывает. */
const meet = `
  insert into contacts (id, session_id, channel, peer, name)
  select $1, null, 'console', $2, name from users where id = $3
  on conflict (session_id, channel, peer) do update set name = contacts.name
  returning id`;

/**
 * Начинает разговор с сохранённым черновиком. Прежний кончается: его выполнения останавливаются, слова уходят,
 * часы возвращаются к настоящим. Собеседник с переменными остаётся — забывает его `ResetTestChat`.
 */
@Injectable()
export class StartTestChat {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly desk: EventDesk,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, chainId: string): Promise<void> {
    const resource = { kind: 'chain', id: chainId } as const;
    await this.access.require(actor, 'edit', resource);
    const { userId } = actor;
    const laneId = await this.desk.laneFor({ chainId, key: userId });
    const ended = await this.database.transaction(async (manager) => {
      const former = await endTestChat(manager, chainId, userId);
      await this.begin(manager, { chainId, userId, laneId });
      await this.audit.record(actor, 'chain.test-started', resource, undefined, manager);
      return former;
    });
    if (ended) this.tell(ended);
  }

  private async begin(manager: EntityManager, { chainId, userId, laneId }: NewChat): Promise<void> {
    const [draft] = await manager.query<{ id: string }[]>(takeDraft, [randomUUIDv7(), chainId]);
    const peer = `${chainId}:${userId}`;
    const [contact] = await manager.query<{ id: string }[]>(meet, [randomUUIDv7(), peer, userId]);
    await manager.query(
      `insert into test_chats (id, chain_id, user_id, draft_id, contact_id, lane_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [randomUUIDv7(), chainId, userId, draft?.id, contact?.id, laneId],
    );
  }

  /** Другая вкладка узнаёт, что её разговора больше нет. */
  private tell({ id }: EndedChat): void {
    this.realtime.publish(`test:${id}`, 'test-chat.changed', { testChatId: id });
  }
}
