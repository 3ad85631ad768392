import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { Room } from '@zveno/contracts/live-events.js';
import { auditTime, filter, switchMap, tap } from 'rxjs';
import { Live } from '../../core/live/live.js';
import type { LiveFact } from '../../core/live/live-fact.js';
import { EmptyState } from '../../shared/empty-state.js';
import { ListCard } from '../../shared/list-card.js';
import { NothingFound } from '../../shared/nothing-found.js';
import { PageHeader } from '../../shared/page-header.js';
import { StopTasks } from './stop-tasks.js';
import { StopTasksDialog } from './stop-tasks-dialog.js';
import { TaskChoices } from './task-choices.js';
import { filterOf, isFiltered, mayRun } from './task-filter.js';
import { type FilterChange, TaskFilters } from './task-filters.js';
import { TaskList } from './task-list.js';
import { TaskTable } from './task-table.js';

/** Верхушка перечитывается не чаще: сдвиги известных строк видны сразу и без чтения. */
const refreshMs = 800;

const moves = (fact: LiveFact): boolean => fact.name === 'task.changed' || fact.name === 'resumed';

/** Выполнения: живая таблица с отбором в адресе. */
@Component({
  selector: 'zv-tasks-page',
  imports: [
    EmptyState,
    ListCard,
    NothingFound,
    PageHeader,
    RouterLink,
    StopTasksDialog,
    TaskFilters,
    TaskTable,
    TranslocoDirective,
    TuiButton,
  ],
  providers: [StopTasks, TaskChoices, TaskList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tasks-page.html',
  styleUrl: './tasks-page.scss',
})
export class TasksPage {
  private readonly router = inject(Router);
  private readonly live = inject(Live);
  private readonly choices = inject(TaskChoices);

  readonly chain = input<string>();
  readonly session = input<string>();
  readonly contact = input<string>();
  readonly status = input<string>();
  readonly error = input<string>();
  readonly period = input<string>();
  readonly search = input<string>();

  protected readonly list = inject(TaskList);
  protected readonly stopping = inject(StopTasks);
  protected readonly filter = computed(() =>
    filterOf({
      chain: this.chain(),
      session: this.session(),
      contact: this.contact(),
      status: this.status(),
      error: this.error(),
      period: this.period(),
      search: this.search(),
    }),
  );
  protected readonly filtered = computed(() => isFiltered(this.filter()));
  protected readonly stoppable = computed(() => this.filtered() && mayRun(this.filter()));
  protected readonly contactName = computed(() => {
    const { contact } = this.filter();
    return this.list.items().find(({ contactId }) => contactId === contact)?.contactName ?? '';
  });
  private readonly rooms = computed((): readonly Room[] => {
    const { session, chain } = this.filter();
    if (session) return [`session:${session}`];
    return chain ? [`chain:${chain}`] : this.choices.rooms();
  });

  constructor() {
    this.choices.load();
    effect(() => void this.list.show(this.filter()));
    toObservable(this.rooms)
      .pipe(
        switchMap((rooms) => this.live.follow(rooms)),
        tap((facts) => this.list.note(facts)),
        filter((facts) => facts.some(moves)),
        auditTime(refreshMs),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.list.refresh());
  }

  protected choose(change: FilterChange): void {
    void this.router.navigate([], {
      queryParams: change,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }
}
