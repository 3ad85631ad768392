import { Injectable } from '@nestjs/common';
import { ChainDocument } from '@zveno/contracts/chain-document.js';
import { DataSource } from 'typeorm';
import { Access, type Actor, ResourceMissing } from '../access/index.js';
import { doorOf } from './door-book.js';
import { WebhookKeys } from './webhook-keys.js';
import { type WebhookNode, webhookNodes } from './webhook-nodes.js';
import type { WebhookDto } from './webhooks.dto.js';
import { hooksPath } from './webhook-entry.js';

/** Вебхуки цепочки с адресами. Адрес начинает выполнения, поэтому виден только тем, кто правит цепочку. */
@Injectable()
export class WebhookCatalog {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly keys: WebhookKeys,
  ) {}

  /** @param site начало адресов установки: `https://example.org` */
  async list(actor: Actor, chainId: string, site: string): Promise<WebhookDto[]> {
    await this.access.require(actor, 'edit', { kind: 'chain', id: chainId });
    const nodes = await this.nodes(chainId);
    const keys = await this.keys.of(
      chainId,
      nodes.map(({ id }) => id),
    );
    return nodes.map((node) => viewOf(node, `${site}${hooksPath}${keys.get(node.id) ?? ''}`));
  }

  /** Узлы «Вебхук» опубликованной версии и черновика. */
  async nodes(chainId: string): Promise<readonly WebhookNode[]> {
    const [chain] = await this.database.query<{ draft: unknown; graph: unknown }[]>(
      `select chain.draft, version.graph from chains chain
         left join chain_versions version on version.id = chain.published_version_id
        where chain.id = $1`,
      [chainId],
    );
    if (!chain) throw new ResourceMissing('chain');
    const published = chain.graph === null ? null : ChainDocument.parse(chain.graph);
    return webhookNodes(published, ChainDocument.parse(chain.draft));
  }
}

function viewOf({ id, node, published }: WebhookNode, url: string): WebhookDto {
  const door = doorOf(node);
  return {
    node: id,
    title: node.title ?? null,
    url,
    methods: [...(door?.methods ?? [])],
    signed: door?.signature !== undefined,
    reply: door?.reply ?? 'now',
    published: published && door !== undefined,
  };
}
