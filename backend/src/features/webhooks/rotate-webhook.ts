import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { WebhookCatalog } from './webhook-catalog.js';
import { WebhookKeys } from './webhook-keys.js';

/** Меняет адрес вебхука: прежний перестаёт действовать, как только запись видна всем процессам. */
@Injectable()
export class RotateWebhook {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly catalog: WebhookCatalog,
    private readonly keys: WebhookKeys,
  ) {}

  async run(actor: Actor, chainId: string, node: string): Promise<void> {
    const resource = { kind: 'chain', id: chainId } as const;
    await this.access.require(actor, 'edit', resource);
    const nodes = await this.catalog.nodes(chainId);
    if (!nodes.some(({ id }) => id === node))
      throw new DomainError('webhooks.node-missing', 'missing');
    await this.database.transaction(async (manager) => {
      await this.keys.replace(manager, chainId, node);
      await this.audit.record(actor, 'webhook.rotated', resource, { node }, manager);
      await manager.query(`select pg_notify('chain_changed', $1)`, [chainId]);
    });
  }
}
