import { Injectable } from '@nestjs/common';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { Access, ResourceMissing, type Actor } from '../access/index.js';
import { writeChainText, type ChainFormat } from './document/write-chain-text.js';

export interface ChainFile {
  /** Имя цепочки, пригодное для имени файла. */
  readonly name: string;
  readonly text: string;
}

/** Пишет черновик или версию текстом файла. */
@Injectable()
export class ExportChain {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async run(actor: Actor, id: string, format: ChainFormat, version?: number): Promise<ChainFile> {
    await this.access.require(actor, 'read', { kind: 'chain', id });
    const document = await (version === undefined ? this.draft(id) : this.version(id, version));
    return { name: fileName(document.name), text: writeChainText(document, format) };
  }

  private async draft(id: string): Promise<ChainDocument> {
    const [chain] = await this.database.query<{ draft: ChainDocument }[]>(
      'select draft from chains where id = $1',
      [id],
    );
    if (!chain) throw new ResourceMissing('chain');
    return chain.draft;
  }

  private async version(id: string, number: number): Promise<ChainDocument> {
    const [version] = await this.database.query<{ graph: ChainDocument }[]>(
      'select graph from chain_versions where chain_id = $1 and number = $2',
      [id, number],
    );
    if (!version) throw new DomainError('chains.version-not-found', 'missing', { number });
    return version.graph;
  }
}

/** Знаки, которых не бывает в именах файлов, заменены пробелом. */
function fileName(name: string): string {
  return name.replaceAll(/[\p{C}\\/:*?"<>|]+/gu, ' ').trim() || 'chain';
}
