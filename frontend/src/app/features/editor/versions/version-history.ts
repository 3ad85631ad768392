import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Api } from '#app/api/api.js';
import { getChainsByIdVersions } from '#app/api/functions.js';
import type { VersionDto } from '#app/api/models.js';
import { type Problem, problemOf } from '#app/core/http/problem.js';
import { OpenChain } from '../state/open-chain.js';

const pageSize = 30;

/** История версий, новые первыми; ранние дочитываются по просьбе. */
@Injectable()
export class VersionHistory {
  private readonly api = inject(Api);
  private readonly chain = inject(OpenChain);
  private readonly rows = signal<readonly VersionDto[]>([]);
  private readonly place = signal<string | null>(null);

  readonly items = this.rows.asReadonly();
  readonly loaded = signal(false);
  readonly problem = signal<Problem | undefined>(undefined);
  readonly hasMore = computed(() => this.place() !== null);

  /** В черновике есть неопубликованное. */
  readonly draftChanged = computed(() => this.chain.facts()?.changed === true);
  private readonly published = computed(() => this.chain.facts()?.publishedNumber);

  constructor() {
    // Опубликовали новую — история длиннее.
    effect(() => {
      this.published();
      untracked(() => void this.reload());
    });
  }

  reload(): Promise<void> {
    return this.load([]);
  }

  more(): Promise<void> {
    return this.load(this.rows(), this.place() ?? undefined);
  }

  private async load(before: readonly VersionDto[], after?: string): Promise<void> {
    this.problem.set(undefined);
    try {
      const params = { id: this.chain.id(), limit: pageSize, after };
      const page = await this.api.invoke(getChainsByIdVersions, params);
      this.rows.set([...before, ...page.items]);
      this.place.set(page.next);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.loaded.set(true);
    }
  }
}
