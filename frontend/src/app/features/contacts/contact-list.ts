import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api.js';
import { getSessionsByIdContacts } from '../../api/functions.js';
import type { ContactSummaryDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';

export interface ContactFilter {
  readonly id: string;
  readonly search: string | undefined;
  readonly tag: string | undefined;
}

const pageSize = 50;
const largestPage = 100;

/** Собеседники аккаунта на экране, недавние первыми. */
@Injectable()
export class ContactList {
  private readonly api = inject(Api);
  private readonly rows = signal<readonly ContactSummaryDto[]>([]);
  private readonly place = signal<string | null>(null);
  private readonly busy = signal(true);
  private filter: ContactFilter = { id: '', search: undefined, tag: undefined };
  private turn = 0;

  readonly items = this.rows.asReadonly();
  readonly loading = this.busy.asReadonly();
  readonly hasMore = computed(() => this.place() !== null);
  readonly problem = signal<Problem | undefined>(undefined);
  readonly tags = computed(() =>
    [...new Set(this.rows().flatMap(({ tags }) => tags))].sort((one, other) =>
      one.localeCompare(other),
    ),
  );

  show(filter: ContactFilter): Promise<void> {
    this.filter = filter;
    return this.load([]);
  }

  reload(): Promise<void> {
    return this.load([]);
  }

  more(): Promise<void> {
    return this.load(this.rows(), this.place() ?? undefined);
  }

  /**
   * Тихо перечитывает показанное: написавший поднимается наверх. Подгруженное дальше ста строк остаётся как было,
   * пока страницу не откроют заново: место в списке меняет каждое сообщение.
   */
  async refresh(): Promise<void> {
    const { turn } = this;
    const shown = this.rows().length;
    if (shown > largestPage) return;
    const limit = Math.max(shown, pageSize);
    try {
      const page = await this.api.invoke(getSessionsByIdContacts, { ...this.filter, limit });
      if (turn !== this.turn) return;
      this.rows.set(page.items);
      this.place.set(page.next);
    } catch {
      return;
    }
  }

  // Ответ на прежний отбор, пришедший позже нового, отбрасывается по номеру очереди.
  private async load(before: readonly ContactSummaryDto[], after?: string): Promise<void> {
    const turn = (this.turn += 1);
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const page = await this.api.invoke(getSessionsByIdContacts, {
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
