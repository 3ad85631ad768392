import { computed, signal } from '@angular/core';
import { type Problem, problemOf } from './problem.js';

export interface PageQuery {
  readonly limit: number;
  readonly after?: string | undefined;
}

export interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

const pageSize = 50;
const largestPage = 100;

/** Список, который читают страницами: отбор, подгрузка, тихое перечитывание верхушки. */
export abstract class PagedList<Row, Filter> {
  protected readonly rows = signal<readonly Row[]>([]);
  private readonly place = signal<string | null>(null);
  private readonly busy = signal(true);
  private readonly refusal = signal<Problem | undefined>(undefined);
  private filter: Filter | undefined;
  private turn = 0;

  readonly items = this.rows.asReadonly();
  readonly loading = this.busy.asReadonly();
  readonly problem = this.refusal.asReadonly();
  readonly hasMore = computed(() => this.place() !== null);

  protected abstract read(filter: Filter, page: PageQuery): Promise<PageOf<Row>>;

  show(filter: Filter): Promise<void> {
    this.filter = filter;
    return this.load([]);
  }

  reload(): Promise<void> {
    return this.load([]);
  }

  more(): Promise<void> {
    return this.load(this.rows(), this.place() ?? undefined);
  }

  /** Перечитывает показанное; неудача не прячет уже показанное — следующая весть попробует снова. */
  async refresh(): Promise<void> {
    const { turn, filter } = this;
    if (filter === undefined) return;
    const limit = Math.min(Math.max(this.rows().length, pageSize), largestPage);
    try {
      const page = await this.read(filter, { limit });
      if (turn === this.turn) this.freshen(page);
    } catch {
      return;
    }
  }

  /** Что сделать со свежей верхушкой: обычно она заменяет показанное. */
  protected freshen(page: PageOf<Row>): void {
    this.replace(page.items, page.next);
  }

  protected replace(rows: readonly Row[], next: string | null = this.place()): void {
    this.rows.set(rows);
    this.place.set(next);
  }

  // Ответ на прежний отбор, пришедший позже нового, отбрасывается по номеру очереди.
  private async load(before: readonly Row[], after?: string): Promise<void> {
    if (this.filter === undefined) return;
    const turn = (this.turn += 1);
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const page = await this.read(this.filter, { limit: pageSize, after });
      if (turn === this.turn) this.replace([...before, ...page.items], page.next);
    } catch (error) {
      if (turn === this.turn) this.refusal.set(problemOf(error));
    } finally {
      if (turn === this.turn) this.busy.set(false);
    }
  }
}
