import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Api } from '#app/api/api.js';
import { getChainsById } from '#app/api/functions.js';
import type { ChainDto } from '#app/api/models.js';
import { Identity } from '#app/core/auth/identity.js';
import { type Problem, problemOf } from '#app/core/http/problem.js';
import { canonicalJson } from '@zveno/contracts/canonical-json.js';
import { type Comparison, compareDocuments } from '../graph/merged-document.js';
import { readDocument } from '../graph/read-document.js';
import { ChainEditor } from '../state/chain-editor.js';
import { DraftSaver } from '../state/draft-saver.js';
import { OpenChain } from '../state/open-chain.js';

/** Черновик, с которым разошёлся открытый здесь: другого человека или свой же из другой вкладки. */
export interface Theirs extends Pick<
  ChainDto,
  'revision' | 'draftSavedBy' | 'draftSavedById' | 'draftSavedAt'
> {
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
  private readonly identity = inject(Identity);

  private readonly looked = signal(false);

  readonly theirs = signal<Theirs | undefined>(undefined);
  /** Кто сохранил: этот же человек в другой вкладке или другой. */
  readonly whose = computed(() =>
    this.theirs()?.draftSavedById === this.identity.person()?.id ? 'own' : 'another',
  );
  readonly problem = signal<Problem | undefined>(undefined);
  /** Спрашивать ли человека: чужой черновик уже виден, или его не прочесть. */
  readonly open = computed(() => this.saver.state() === 'conflict' && this.looked());

  constructor() {
    effect(() => {
      const conflict = this.saver.state() === 'conflict';
      untracked(() => (conflict ? void this.look() : this.forget()));
    });
  }

  async look(): Promise<void> {
    this.problem.set(undefined);
    try {
      const { draft, ...facts } = await this.api.invoke(getChainsById, { id: this.chain.id() });
      const saved = readDocument(draft);
      const mine = this.editor.document();
      if (canonicalJson(saved) === canonicalJson(mine)) this.saver.agree(facts);
      else this.theirs.set({ ...facts, comparison: compareDocuments(saved, mine) });
    } catch (error) {
      this.problem.set(problemOf(error));
    }
    this.looked.set(true);
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

  private forget(): void {
    this.theirs.set(undefined);
    this.looked.set(false);
  }
}
