import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { Access, allows, ResourceMissing, RoleTooLow, type Actor } from '../access/index.js';
import { FieldRefused } from './task-errors.js';

export interface ManualStart {
  readonly chainId: string;
  readonly sessionId?: string | undefined;
  readonly node?: string | undefined;
}

interface ChainRow {
  readonly archived: boolean;
  readonly published: boolean;
  /** Включённые узлы «Ручной запуск» опубликованной версии. */
  readonly starts: readonly string[];
  /** Цепочку ведёт этот аккаунт. */
  readonly attached: boolean;
}

/** Решает, может ли человек начать цепочку рукой и есть ли с чего. */
@Injectable()
export class StartableChains {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  /**
   * На аккаунте нужна роль оператора этого аккаунта, и цепочка должна быть к нему подключена — или человек вправе
   * подключить её сам. Без аккаунта — роль оператора на цепочке.
   */
  async require(actor: Actor, { chainId, sessionId, node }: ManualStart): Promise<void> {
    if (sessionId !== undefined) {
      await this.access.require(actor, 'operate', { kind: 'session', id: sessionId });
    }
    const chain = await this.chain(chainId, sessionId);
    if (!chain?.attached) await this.requireOperator(actor, chainId);
    if (chain) refuseUnready(chain, node);
  }

  private async requireOperator(actor: Actor, chainId: string): Promise<void> {
    const role = await this.access.roleOf(actor, { kind: 'chain', id: chainId });
    if (!role) throw new ResourceMissing('chain');
    if (!allows(role, 'operate')) throw new RoleTooLow('operate');
  }

  private async chain(id: string, sessionId: string | undefined): Promise<ChainRow | undefined> {
    const [chain] = await this.database.query<ChainRow[]>(
      `select c.archived_at is not null as archived, v.id is not null as published,
              array(select node.key from jsonb_each(v.graph -> 'nodes') node
                     where node.value ->> 'type' = 'manual'
                       and coalesce(node.value ->> 'disabled', '') <> 'true') as starts,
              exists (select from chain_sessions
                       where chain_id = c.id and session_id = $2) as attached
         from chains c left join chain_versions v on v.id = c.published_version_id
        where c.id = $1`,
      [id, sessionId ?? null],
    );
    return chain;
  }
}

function refuseUnready({ archived, published, starts }: ChainRow, node: string | undefined): void {
  if (archived) throw new DomainError('chains.archived', 'conflict');
  if (!published) throw new DomainError('tasks.chain-not-published', 'conflict');
  if (starts.length === 0) throw new DomainError('tasks.no-manual-start', 'conflict');
  if (node === undefined || starts.includes(node)) return;
  throw new FieldRefused('node', {
    ru: 'в опубликованной версии нет такого узла «Ручной запуск»',
    en: 'the published version has no such “Manual start” node',
  });
}
