import { inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Api } from '../../api/api.js';
import { getTasks, postTasksStop } from '../../api/functions.js';
import type { StopTasksDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Language } from '../../core/i18n/language.js';
import { pluralCategory } from '../../core/i18n/plural-category.js';
import { Toasts } from '../../shared/toasts.js';
import { queryOf, type TaskFilter, type TaskStatus } from './task-filter.js';

const pageSize = 100;
const mostCounted = 1000;

export interface CountedTasks {
  readonly ids: readonly string[];
  /** Посчитано не всё: идущих больше. */
  readonly more: boolean;
}

/** Остановка всех идущих выполнений отбора: сперва счёт, потом согласие. */
@Injectable()
export class StopTasks {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private filter: TaskFilter = {};
  private moment = 0;

  readonly asked = signal(false);
  readonly counted = signal<CountedTasks | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);
  readonly sending = signal(false);

  async ask(filter: TaskFilter): Promise<void> {
    this.filter = filter;
    this.moment = Date.now();
    this.asked.set(true);
    this.counted.set(undefined);
    this.problem.set(undefined);
    try {
      this.counted.set(await this.count());
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  async confirm(): Promise<boolean> {
    this.sending.set(true);
    try {
      const { asked } = await this.api.invoke(postTasksStop, { body: this.wanted() });
      this.toasts.done(this.said(asked));
      this.asked.set(false);
      return true;
    } catch (error) {
      this.problem.set(problemOf(error));
      return false;
    } finally {
      this.sending.set(false);
    }
  }

  /** Слова сервер в остановке не понимает: найденное ими называется поимённо. */
  private wanted(): StopTasksDto {
    if (this.filter.search !== undefined) return { ids: [...(this.counted()?.ids ?? [])] };
    return queryOf(this.filter, this.moment);
  }

  private async count(): Promise<CountedTasks> {
    const statuses: readonly TaskStatus[] = this.filter.status
      ? [this.filter.status]
      : ['running', 'waiting'];
    const found = await Promise.all(statuses.map((status) => this.countOf(status)));
    const ids = found.flatMap((one) => one.ids);
    return {
      ids: ids.slice(0, mostCounted),
      more: ids.length > mostCounted || found.some(({ more }) => more),
    };
  }

  private async countOf(status: TaskStatus): Promise<CountedTasks> {
    const query = { ...queryOf(this.filter, this.moment), status, limit: pageSize };
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await this.api.invoke(getTasks, { ...query, after });
      ids.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined && ids.length < mostCounted);
    return { ids, more: after !== undefined };
  }

  private said(count: number): string {
    const language = this.language.current();
    const key = `tasks.bulk.done.${pluralCategory(language, count)}`;
    return this.transloco.translate(key, { count: count.toLocaleString(language) }, language);
  }
}
