import { effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Api } from '#app/api/api.js';
import { getChainsById } from '#app/api/functions.js';
import type { ChainDto } from '#app/api/models.js';
import { type Problem, problemOf } from '#app/core/http/problem.js';
import { type Comparison, compareDocuments } from '../graph/merged-document.js';
import { readDocument } from '../graph/read-document.js';
import { ChainEditor } from '../state/chain-editor.js';
import { DraftSaver } from '../state/draft-saver.js';
import { OpenChain } from '../state/open-chain.js';

/** Чужой черновик, с которым разошёлся свой. */
export interface Theirs extends Pick<ChainDto, 'revision' | 'draftSavedBy' | 'draftSavedAt'> {
  /** От их черновика к моему. */
  readonly comparison: Comparison;
}

/** Спор о черновике: чужое уже на сервере, своё ещё в браузере. Выбирает человек. */
@Injectable()
export class DraftConflict {
  private readonly api = inject(Api);
  private readonly chain = inject(OpenChain);
  private readonly editor = inject(ChainEditor);
  private readonly saver = inject(DraftSaver);

  readonly theirs = signal<Theirs | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);

  constructor() {
    effect(() => {
      const conflict = this.saver.state() === 'conflict';
      untracked(() => {
        if (conflict) void this.look();
        else this.theirs.set(undefined);
      });
    });
  }

  async look(): Promise<void> {
    this.problem.set(undefined);
    try {
      const { draft, ...facts } = await this.api.invoke(getChainsById, { id: this.chain.id() });
      const comparison = compareDocuments(readDocument(draft), this.editor.document());
      this.theirs.set({ ...facts, comparison });
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** Моё — поверх именно той чужой редакции, которую человек видел: сохранят новую — спросим снова. */
  async keepMine(): Promise<void> {
    const theirs = this.theirs();
    if (theirs) await this.saver.keepMine(theirs.revision);
  }

  async takeTheirs(): Promise<void> {
    try {
      await this.saver.takeTheirs();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
