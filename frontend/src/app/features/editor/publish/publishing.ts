import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '#app/api/api.js';
import { getChainsByIdPublishPreview, postChainsByIdPublish } from '#app/api/functions.js';
import type { PublishDto, PublishPreviewDto, VersionDto } from '#app/api/models.js';
import { type Problem, problemOf } from '#app/core/http/problem.js';
import { over } from '#app/core/http/seen-revision.js';
import { type Comparison, compareDocuments } from '../graph/merged-document.js';
import { ChainEditor } from '../state/chain-editor.js';
import { DraftSaver } from '../state/draft-saver.js';
import { OpenChain } from '../state/open-chain.js';
import { PastVersions } from '../state/past-versions.js';

/** Публикация черновика: сперва сохранить и узнать, что она даст, потом согласие человека. */
@Injectable()
export class Publishing {
  private readonly api = inject(Api);
  private readonly chain = inject(OpenChain);
  private readonly editor = inject(ChainEditor);
  private readonly saver = inject(DraftSaver);
  private readonly versions = inject(PastVersions);

  readonly asked = signal(false);
  readonly preview = signal<PublishPreviewDto | undefined>(undefined);
  /** Чем черновик отличается от опубликованной версии; у первой сравнивать не с чем. */
  readonly comparison = signal<Comparison | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);
  readonly sending = signal(false);
  /** Только что опубликованная версия. */
  readonly done = signal<VersionDto | undefined>(undefined);
  readonly possible = computed(() => {
    const preview = this.preview();
    return preview?.changed === true && preview.errors.length === 0;
  });

  /** Открывает окно. При споре о черновике публиковать нечего: сперва решают спор. */
  async ask(): Promise<void> {
    if (this.editor.readOnly() || this.saver.state() === 'conflict') return;
    this.preview.set(undefined);
    this.comparison.set(undefined);
    this.problem.set(undefined);
    this.done.set(undefined);
    this.asked.set(true);
    await this.look();
  }

  async look(): Promise<void> {
    this.problem.set(undefined);
    try {
      await this.saver.save();
      if (this.saver.dirty()) {
        this.problem.set(this.saver.problem());
        this.asked.set(this.saver.state() !== 'conflict');
        return;
      }
      const [preview, before] = await Promise.all([
        this.api.invoke(getChainsByIdPublishPreview, { id: this.chain.id() }),
        this.published(),
      ]);
      if (before) this.comparison.set(compareDocuments(before, this.editor.document()));
      this.preview.set(preview);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  async confirm(people: PublishDto['people'], comment: string): Promise<void> {
    const preview = this.preview();
    if (!preview || this.sending()) return;
    this.sending.set(true);
    this.problem.set(undefined);
    try {
      const body = comment === '' ? { people } : { people, comment };
      const params = { id: this.chain.id(), body };
      const seen = over(preview.revision);
      this.done.set(await this.api.invoke(postChainsByIdPublish, params, seen));
      await this.chain.refresh();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.sending.set(false);
    }
  }

  private async published() {
    const number = this.chain.facts()?.publishedNumber;
    return number == null ? undefined : this.versions.document(number);
  }
}
