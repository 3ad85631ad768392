import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { ChainDocument } from '@zveno/contracts/chain-document.js';
import { type Comparison, compareDocuments } from '../graph/merged-document.js';
import { ChainEditor } from '../state/chain-editor.js';
import { EditorView } from '../state/editor-view.js';
import { NodeMarks } from '../state/node-marks.js';
import { PastVersions } from '../state/past-versions.js';

/** Что вместо черновика на холсте: версия или сравнение — «было» и «стало» с названиями. */
interface Shown {
  readonly document: ChainDocument;
  readonly number: number;
  readonly compared?: {
    readonly comparison: Comparison;
    readonly from: string;
    readonly to: string;
  };
}

/** Версии на холсте: посмотреть одну или сравнить две. */
@Injectable()
export class Comparing {
  private readonly view = inject(EditorView);
  private readonly marks = inject(NodeMarks);
  private readonly editor = inject(ChainEditor);
  private readonly versions = inject(PastVersions);
  private readonly transloco = inject(TranslocoService);
  private readonly shown = signal<Shown | undefined>(undefined);

  readonly current = computed(() => this.shown()?.compared);
  /** Номер версии, показанной целиком. */
  readonly number = computed(() => {
    const shown = this.shown();
    return shown?.compared ? undefined : shown?.number;
  });

  constructor() {
    // Полоса над холстом возвращает к черновику — вместе с ней кончается и сравнение.
    effect(() => {
      if (this.view.shownInstead()?.document !== this.shown()?.document) this.drop();
    });
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  async show(number: number): Promise<void> {
    const document = await this.versions.document(number);
    this.drop();
    this.put({ document, number }, this.nameOf(number));
  }

  /** Сравнивает версию с другой версией или, без неё, с черновиком. */
  async compare(number: number, other?: number): Promise<void> {
    const before = await this.versions.document(number);
    const after =
      other === undefined ? this.editor.document() : await this.versions.document(other);
    const comparison = compareDocuments(before, after);
    const from = this.nameOf(number);
    const to = this.nameOf(other);
    const document = { ...comparison.merged };
    this.put({ document, number, compared: { comparison, from, to } }, `${from} → ${to}`);
    this.marks.set('diff', comparison.marks);
  }

  /** Возвращает на холст черновик. */
  stop(): void {
    if (this.shown()) this.view.backToDraft();
    this.drop();
  }

  private put(shown: Shown, title: string): void {
    this.shown.set(shown);
    this.view.show({ document: shown.document, title });
  }

  private drop(): void {
    this.shown.set(undefined);
    this.marks.clear('diff');
  }

  private nameOf(number: number | undefined): string {
    if (number === undefined) return this.transloco.translate('versions.draft');
    return this.transloco.translate('versions.number', { number });
  }
}
