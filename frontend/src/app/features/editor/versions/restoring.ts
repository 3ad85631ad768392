import { inject, Injectable, signal } from '@angular/core';
import { Api } from '#app/api/api.js';
import { postChainsByIdVersionsByNumberRestore } from '#app/api/functions.js';
import { over } from '#app/core/http/seen-revision.js';
import { ChainEditor } from '../state/chain-editor.js';
import { DraftSaver } from '../state/draft-saver.js';
import { OpenChain } from '../state/open-chain.js';
import { PastVersions } from '../state/past-versions.js';

/** Возврат версии в черновик: неопубликованные правки заменяет только с согласия. */
@Injectable()
export class Restoring {
  private readonly api = inject(Api);
  private readonly chain = inject(OpenChain);
  private readonly editor = inject(ChainEditor);
  private readonly saver = inject(DraftSaver);
  private readonly versions = inject(PastVersions);

  /** Версия, возврат которой ждёт согласия. */
  readonly doubted = signal<number | undefined>(undefined);

  /** Ответ — вернули ли: при неопубликованных правках сперва спросим. */
  async ask(number: number): Promise<boolean> {
    if (this.saver.dirty() || this.chain.facts()?.changed === true) {
      this.doubted.set(number);
      return false;
    }
    await this.bring(number);
    return true;
  }

  async bring(number: number): Promise<void> {
    this.doubted.set(undefined);
    const id = this.chain.id();
    const document = await this.versions.document(number);
    const label = { key: 'versions.restoreStep', params: { number } };
    await this.saver.adopt(document, label, (revision) =>
      this.api.invoke(postChainsByIdVersionsByNumberRestore, { id, number }, over(revision)),
    );
    await this.chain.refresh();
  }

  undo(): void {
    this.editor.undo();
  }
}
