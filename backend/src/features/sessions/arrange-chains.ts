import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { type FieldProblem, fieldProblem } from '@zveno/contracts/field-problem.js';
import { DataSource, type EntityManager } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { tellSessionChanged } from './session-facts.js';
import { lockSeenSession } from './session-lock.js';
import type { ArrangedChainDto } from './sessions.dto.js';

/**
 * Задаёт, какие цепочки ведёт аккаунт и в каком порядке их спрашивают. Новую цепочку подключает только
 * тот, кто может ею распоряжаться; уже подключённые можно переставлять, даже не видя их.
 */
@Injectable()
export class ArrangeChains {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  async run(
    actor: Actor,
    id: string,
    seen: number,
    chains: readonly ArrangedChainDto[],
  ): Promise<void> {
    const resource = { kind: 'session', id } as const;
    await this.access.require(actor, 'edit', resource);
    await this.database.transaction(async (manager) => {
      await lockSeenSession(manager, id, seen);
      await this.refuseUnusable(manager, actor, id, chains);
      await rewrite(manager, id, chains);
      const details = { chains };
      await this.audit.record(actor, 'session.chains-arranged', resource, details, manager);
    });
    tellSessionChanged(this.realtime, id);
  }

  private async refuseUnusable(
    manager: EntityManager,
    actor: Actor,
    sessionId: string,
    chains: readonly ArrangedChainDto[],
  ): Promise<void> {
    const attached = await manager.query<{ id: string }[]>(
      'select chain_id as id from chain_sessions where session_id = $1',
      [sessionId],
    );
    const usable = new Set(attached.map((chain) => chain.id));
    const problems: FieldProblem[] = [];
    for (const [index, { chainId }] of chains.entries()) {
      if (usable.has(chainId) || (await this.canRun(manager, actor, chainId))) continue;
      problems.push(fieldProblem(`chains.${index}.chainId`, unusable));
    }
    if (problems.length === 0) return;
    throw new DomainError('sessions.chain-unusable', 'invalid', {}, problems);
  }

  private async canRun(manager: EntityManager, actor: Actor, id: string): Promise<boolean> {
    const role = await this.access.roleOf(actor, { kind: 'chain', id }, manager);
    if (!role || role === 'viewer') return false;
    const [chain] = await manager.query<{ archived: boolean }[]>(
      'select archived_at is not null as archived from chains where id = $1',
      [id],
    );
    return chain?.archived === false;
  }
}

async function rewrite(
  manager: EntityManager,
  sessionId: string,
  chains: readonly ArrangedChainDto[],
): Promise<void> {
  await manager.query('delete from chain_sessions where session_id = $1', [sessionId]);
  await manager.query(
    `insert into chain_sessions (session_id, chain_id, position, enabled)
     select $1, chain_id, position, enabled
       from unnest($2::uuid[], $3::boolean[]) with ordinality as each (chain_id, enabled, position)`,
    [sessionId, chains.map(({ chainId }) => chainId), chains.map(({ enabled }) => enabled)],
  );
  await manager.query(
    'update bot_sessions set revision = revision + 1, updated_at = now() where id = $1',
    [sessionId],
  );
}

const unusable = {
  ru: 'цепочки нет, она в архиве, или ваша роль на ней ниже оператора',
  en: 'the chain is missing or archived, or your role on it is below operator',
};
