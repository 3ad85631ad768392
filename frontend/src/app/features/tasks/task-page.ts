import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { TranslocoDirective } from '@jsverse/transloco';
import { auditTime, EMPTY, filter, switchMap, tap } from 'rxjs';
import { Live } from '../../core/live/live.js';
import type { LiveFact } from '../../core/live/live-fact.js';
import { BackLink } from '../../shared/back-link.js';
import { Failure } from '../../shared/failure.js';
import { JsonTree } from '../../shared/json-tree.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import type { StepLine } from '../task-log/log-lines.js';
import { LogView } from '../task-log/log-view.js';
import { StepDetails } from '../task-log/step-details.js';
import { TaskLog } from '../task-log/task-log.js';
import { NodeNames } from './node-names.js';
import { TaskCard } from './task-card.js';
import { isOpen } from './task-filter.js';
import { TaskHeader } from './task-header.js';

const refreshMs = 400;

const moves = (fact: LiveFact): boolean => fact.name !== 'task.steps';

/** Одно выполнение: что с ним сейчас, журнал по ходам, данные шагов и переменные. */
@Component({
  selector: 'zv-task-page',
  imports: [
    BackLink,
    Failure,
    JsonTree,
    LogView,
    SkeletonRows,
    StepDetails,
    TaskHeader,
    TranslocoDirective,
  ],
  providers: [TaskCard, TaskLog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './task-page.html',
  styleUrl: './task-page.scss',
})
export class TaskPage {
  private readonly live = inject(Live);
  private readonly names = inject(NodeNames);

  readonly id = input.required<string>();

  protected readonly card = inject(TaskCard);
  protected readonly log = inject(TaskLog);
  protected readonly chosen = signal<StepLine | undefined>(undefined);
  protected readonly task = this.card.task;
  protected readonly running = computed(() => isOpen(this.task()?.status ?? 'done'));
  protected readonly hasVariables = computed(
    () => Object.keys(this.task()?.variables ?? {}).length > 0,
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.open(id));
    });
    effect(() => {
      const task = this.task();
      if (task) untracked(() => this.names.learn(task));
    });
    // Комнаты ещё не появившегося выполнения нет: следить начинают, когда оно прочитано.
    toObservable(computed(() => this.task()?.id))
      .pipe(
        switchMap((id) => (id === undefined ? EMPTY : this.live.follow([`task:${id}`]))),
        tap((facts) => this.acceptSteps(facts)),
        filter((facts) => facts.some(moves)),
        auditTime(refreshMs),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.card.refresh(this.id()));
  }

  protected readonly nodeTitle = (node: string): string => {
    const task = this.task();
    return task ? this.names.node(task, node) : node;
  };

  protected readonly outputTitle = (node: string, output: string): string => {
    const task = this.task();
    return task ? this.names.output(task, node, output) : output;
  };

  protected reload(): void {
    this.open(this.id());
  }

  private open(id: string): void {
    this.chosen.set(undefined);
    void this.card.open(id).then(() => this.log.open(id));
  }

  private acceptSteps(facts: readonly LiveFact[]): void {
    const turns = facts.flatMap((fact) => (fact.name === 'task.steps' ? [fact.data] : []));
    if (turns.length > 0) this.log.accept(turns);
    if (facts.some(({ name }) => name === 'resumed')) void this.log.catchUp();
  }
}
