import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { saveFile } from '#app/shared/save-file.js';
import type { FileFormat } from '../../chains/chain-types.js';
import { OpenChain } from '../state/open-chain.js';

/** Файл версии. */
@Injectable()
export class VersionFiles {
  private readonly http = inject(HttpClient);
  private readonly chain = inject(OpenChain);

  async download(number: number, format: FileFormat): Promise<void> {
    const file = this.http.get(`/api/chains/${this.chain.id()}/export`, {
      params: { format, version: number },
      responseType: 'blob',
    });
    const name = `${this.chain.facts()?.name ?? 'chain'} v${String(number)}`;
    saveFile(await firstValueFrom(file), `${name}.chain.${format}`);
  }
}
