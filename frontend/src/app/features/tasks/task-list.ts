import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api.js';
import { getTasks } from '../../api/functions.js';
import type { TaskSummaryDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import type { LiveFact } from '../../core/live/live-fact.js';
import { withFresh } from './fresh-rows.js';
import { queryOf, type TaskFilter } from './task-filter.js';

const pageSize = 50;
const largestPage = 100;

/** Выполнения на экране: отбор, подгрузка, живая верхушка. */
@Injectable()
export class TaskList {
  private readonly api = inject(Api);
  private readonly rows = signal<readonly TaskSummaryDto[]>([]);
  private readonly place = signal<string | null>(null);
  private readonly busy = signal(true);
  private filter: TaskFilter = {};
  private turn = 0;

  readonly items = this.rows.asReadonly();
  readonly loading = this.busy.asReadonly();
  readonly hasMore = computed(() => this.place() !== null);
  readonly problem = signal<Problem | undefined>(undefined);

  async show(filter: TaskFilter): Promise<void> {
    this.filter = filter;
    await this.load([]);
  }

  reload(): Promise<void> {
    return this.load([]);
  }

  more(): Promise<void> {
    return this.load(this.rows(), this.place() ?? undefined);
  }

  /** Сдвиг виден сразу, до перечтения: у известных строк меняются состояние и место. */
  note(facts: readonly LiveFact[]): void {
    const moved = new Map(
      facts.flatMap((fact) =>
        fact.name === 'task.changed' ? [[fact.data.taskId, fact.data] as const] : [],
      ),
    );
    this.rows.update((rows) =>
      rows.map((row) => {
        const fact = moved.get(row.id);
        return fact ? { ...row, status: fact.status, nodeId: fact.nodeId } : row;
      }),
    );
  }

  /** Тихо перечитывает верхушку; неудача не прячет уже показанное — следующая весть попробует снова. */
  async refresh(): Promise<void> {
    const turn = this.turn;
    const limit = Math.min(Math.max(this.rows().length, pageSize), largestPage);
    try {
      const page = await this.api.invoke(getTasks, { ...queryOf(this.filter, Date.now()), limit });
      if (turn !== this.turn) return;
      const rows = withFresh(this.rows(), page);
      if (rows.length === page.items.length) this.place.set(page.next);
      this.rows.set(rows);
    } catch {
      return;
    }
  }

  // Ответ на прежний отбор, пришедший позже нового, отбрасывается по номеру очереди.
  private async load(before: readonly TaskSummaryDto[], after?: string): Promise<void> {
    const turn = (this.turn += 1);
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const page = await this.api.invoke(getTasks, {
        ...queryOf(this.filter, Date.now()),
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
