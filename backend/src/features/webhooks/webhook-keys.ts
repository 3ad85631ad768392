import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import { keyHashOf } from './door-book.js';

const keyBytes = 24;

interface SealedKey {
  readonly nodeId: string;
  readonly sealed: Buffer;
}

/** Ключи адресов. В базе — хеш, по которому находят дверь, и конверт, чтобы показать адрес снова. */
@Injectable()
export class WebhookKeys {
  constructor(
    private readonly database: DataSource,
    private readonly secrets: Secrets,
  ) {}

  /** Ключи узлов; тем, у кого их ещё нет, выдаёт. */
  async of(chainId: string, nodeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const known = await this.read(chainId);
    const fresh = nodeIds.filter((id) => !known.has(id));
    if (fresh.length === 0) return known;
    for (const nodeId of fresh) await this.put(this.database.manager, chainId, nodeId, 'nothing');
    return this.read(chainId);
  }

  /** Выдаёт узлу новый ключ; прежний адрес больше не действует. */
  async replace(manager: EntityManager, chainId: string, nodeId: string): Promise<void> {
    await this.put(
      manager,
      chainId,
      nodeId,
      'update set key_hash = excluded.key_hash, sealed = excluded.sealed, created_at = now()',
    );
  }

  private async put(
    manager: EntityManager,
    chainId: string,
    nodeId: string,
    known: string,
  ): Promise<void> {
    const key = randomBytes(keyBytes).toString('base64url');
    const sealed = this.secrets.seal(key, placeOf(chainId, nodeId));
    await manager.query(
      `insert into webhook_doors (key_hash, chain_id, node_id, sealed) values ($1, $2, $3, $4)
       on conflict (chain_id, node_id) do ${known}`,
      [keyHashOf(key), chainId, nodeId, sealed],
    );
  }

  private async read(chainId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<SealedKey[]>(
      'select node_id as "nodeId", sealed from webhook_doors where chain_id = $1',
      [chainId],
    );
    return new Map(
      rows.map(({ nodeId, sealed }) => [
        nodeId,
        this.secrets.open(sealed, placeOf(chainId, nodeId)).toString('utf8'),
      ]),
    );
  }
}

/** Строка двери названа цепочкой и узлом: ключ её меняется. */
function placeOf(chainId: string, nodeId: string): string {
  return sealedIn('webhook_doors.sealed', `${chainId}:${nodeId}`);
}
