import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '#app/api/api.js';
import { postChainsByIdDuplicate } from '#app/api/functions.js';
import type { ChainDto } from '#app/api/models.js';
import { ChainFiles } from '../../chains/chain-files.js';
import type { FileFormat } from '../../chains/chain-types.js';
import { DraftSaver } from '../state/draft-saver.js';
import { OpenChain } from '../state/open-chain.js';

/** Файл и копия открытой цепочки. Их делает сервер, поэтому сначала черновик сохраняется. */
@Injectable()
export class ChainCopies {
  private readonly api = inject(Api);
  private readonly files = inject(ChainFiles);
  private readonly saver = inject(DraftSaver);
  private readonly chain = inject(OpenChain);
  private readonly router = inject(Router);

  async download(format: FileFormat): Promise<void> {
    await this.saver.save();
    const name = this.chain.facts()?.name ?? 'chain';
    await this.files.save(this.chain.id(), name, format);
  }

  /** Копия сразу открывается. */
  async duplicate(): Promise<ChainDto> {
    await this.saver.save();
    const params = { id: this.chain.id(), body: {} };
    const copy = await this.api.invoke(postChainsByIdDuplicate, params);
    await this.router.navigate(['/chains', copy.id, 'edit']);
    return copy;
  }
}
