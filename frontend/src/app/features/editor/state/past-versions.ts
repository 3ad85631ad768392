import { inject, Injectable } from '@angular/core';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { Api } from '#app/api/api.js';
import { getChainsByIdVersionsByNumber } from '#app/api/functions.js';
import { readDocument } from '../graph/read-document.js';
import { OpenChain } from './open-chain.js';

/** Документы версий открытой цепочки. Версия неизменна, поэтому читается один раз. */
@Injectable()
export class PastVersions {
  private readonly api = inject(Api);
  private readonly chain = inject(OpenChain);
  private readonly known = new Map<string, Promise<ChainDocument>>();

  document(number: number): Promise<ChainDocument> {
    const id = this.chain.id();
    const key = `${id}:${String(number)}`;
    const known = this.known.get(key) ?? this.read(id, number);
    this.known.set(key, known);
    // Неудачу не запоминаем: следующая просьба спросит снова.
    known.catch(() => this.known.delete(key));
    return known;
  }

  private async read(id: string, number: number): Promise<ChainDocument> {
    const { graph } = await this.api.invoke(getChainsByIdVersionsByNumber, { id, number });
    return readDocument(graph);
  }
}
