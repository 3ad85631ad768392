import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api.js';
import { getChains } from '../../api/functions.js';
import type { ChainSummaryDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import type { ChainFilter } from './chain-types.js';

const pageSize = 50;

/** Список цепочек на экране: отбор, подгрузка, правки без ожидания сервера. */
@Injectable()
export class ChainList {
  private readonly api = inject(Api);
  private readonly rows = signal<readonly ChainSummaryDto[]>([]);
  private readonly place = signal<string | null>(null);
  private readonly busy = signal(true);
  private filter: ChainFilter = {};
  private turn = 0;

  readonly items = this.rows.asReadonly();
  readonly loading = this.busy.asReadonly();
  readonly hasMore = computed(() => this.place() !== null);
  readonly problem = signal<Problem | undefined>(undefined);
  readonly tags = computed(() =>
    [...new Set(this.rows().flatMap((chain) => chain.tags))].sort((one, other) =>
      one.localeCompare(other),
    ),
  );

  async show(filter: ChainFilter): Promise<void> {
    this.filter = filter;
    await this.load([]);
  }

  reload(): Promise<void> {
    return this.load([]);
  }

  more(): Promise<void> {
    return this.load(this.rows(), this.place() ?? undefined);
  }

  hide(id: string): void {
    this.rows.update((rows) => rows.filter((chain) => chain.id !== id));
  }

  // Ответ на прежний отбор, пришедший позже нового, отбрасывается по номеру очереди.
  private async load(before: readonly ChainSummaryDto[], after?: string): Promise<void> {
    const turn = (this.turn += 1);
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const page = await this.api.invoke(getChains, {
        ...this.filter,
        limit: pageSize,
        after,
      });
      if (turn !== this.turn) return;
      this.rows.set([...before, ...page.items]);
      this.place.set(page.next);
    } catch (error) {
      if (turn === this.turn) this.problem.set(problemOf(error));
    } finally {
      if (turn === this.turn) this.busy.set(false);
    }
  }
}
