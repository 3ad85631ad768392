import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource, type EntityManager } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { tellChainChanged } from './chain-facts.js';
import { Chain } from './chain.entity.js';
import { lockChain } from './chain-lock.js';

/**
 * Удаляет цепочку из архива со всеми версиями и правами.
 *
 * Пока внутри есть люди, не удаляет: их выполнениям нужна версия. Записи законченных выполнений
 * остаются до срока хранения журнала.
 */
@Injectable()
export class DeleteChain {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    const resource = { kind: 'chain', id } as const;
    await this.access.require(actor, 'own', resource);
    await this.database.transaction(async (manager) => {
      const chain = await lockChain(manager, id);
      if (!chain.archivedAt) throw new DomainError('chains.not-archived', 'conflict');
      const count = await openTasks(manager, id);
      if (count > 0) throw new DomainError('chains.people-inside', 'conflict', { count });
      await endTests(manager, id);
      await manager.delete(Chain, { id });
      await this.audit.record(actor, 'chain.deleted', resource, { name: chain.name }, manager);
    });
    tellChainChanged(this.realtime, id);
  }
}

/** Разговоры тест-чата кончаются вместе с цепочкой; их собеседники больше никому не нужны. */
async function endTests(manager: EntityManager, chainId: string): Promise<void> {
  await manager.query(
    `with ended as (delete from test_chats where chain_id = $1 returning id, lane_id),
          people as (delete from contacts where channel = 'console' and session_id is null
                        and starts_with(peer, $1::text)),
          asked as (insert into events (lane_id, payload)
            select lane_id, json_build_object('kind', 'test', 'chatId', id, 'key', 'end:' || id,
                                              'act', json_build_object('kind', 'end'))
              from ended returning lane_id)
     select pg_notify('lane_events', lane_id::text) from asked`,
    [chainId],
  );
}

async function openTasks(manager: EntityManager, chainId: string): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `select count(*)::int as count from open_tasks where chain_id = $1 and test_chat_id is null`,
    [chainId],
  );
  return row?.count ?? 0;
}
