import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ChainNode } from '@zveno/contracts/chain-document.js';
import { builtinNodes } from '@zveno/engine/builtin-nodes.js';
import type { WebhookDoor } from '@zveno/engine/node-type.js';
import { openNode } from '@zveno/engine/open-node.js';
import { DataSource } from 'typeorm';
import { Clock } from '../../ports/clock.js';
import { Recent } from '../../runtime/activities/recent.js';
import { WebhookBell } from '../../runtime/desk/webhook-bell.js';

/** Дверь узла «Вебхук». */
export interface Door {
  readonly chainId: string;
  readonly nodeId: string;
  /** Правила опубликованной версии; без них дверь закрыта: цепочка не опубликована или узла в ней нет. */
  readonly rules: WebhookDoor | undefined;
  /** Сколько секунд запрос ждёт ответа узла. */
  readonly patience: number;
}

const defaultPatience = 30;

/** Двери по ключу адреса. Прочитанное служит пять секунд или до вести о перемене цепочки. */
@Injectable()
export class DoorBook {
  private readonly recent: Recent<Door | undefined>;

  constructor(
    private readonly database: DataSource,
    private readonly bell: WebhookBell,
    clock: Clock,
  ) {
    const limits = { ageMs: 5_000, most: 10_000 };
    this.recent = new Recent((keyHash) => this.read(keyHash), clock, limits);
    bell.chainChanged.subscribe(() => this.recent.forgetAll());
    bell.reopened.subscribe(() => this.recent.forgetAll());
  }

  /** Дверь с таким ключом; `undefined` — её нет и не было или ключ сменили. */
  find(key: string): Promise<Door | undefined> {
    this.bell.open();
    return this.recent.get(keyHashOf(key).toString('hex'));
  }

  private async read(keyHash: string): Promise<Door | undefined> {
    const [row] = await this.database.query<{ chainId: string; nodeId: string; node: unknown }[]>(
      `select door.chain_id as "chainId", door.node_id as "nodeId",
              version.graph -> 'nodes' -> door.node_id as node
         from webhook_doors door
         join chains chain on chain.id = door.chain_id
         left join chain_versions version
           on version.id = chain.published_version_id and chain.archived_at is null
        where door.key_hash = $1`,
      [Buffer.from(keyHash, 'hex')],
    );
    if (!row) return undefined;
    const node = row.node === null ? undefined : ChainNode.parse(row.node);
    const { chainId, nodeId } = row;
    return {
      chainId,
      nodeId,
      rules: node && doorOf(node),
      patience: node?.timeoutSeconds ?? defaultPatience,
    };
  }
}

/** Правила двери, если это включённый узел «Вебхук» с верными настройками. */
export function doorOf(node: ChainNode): WebhookDoor | undefined {
  const type = node.disabled ? undefined : builtinNodes.get(node.type);
  return type && openNode(node, type, { cancelWords: [] }).opened?.behaviour.door;
}

export function keyHashOf(key: string): Buffer {
  return hash('sha256', key, 'buffer');
}
