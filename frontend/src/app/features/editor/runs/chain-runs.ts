import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { auditTime, filter, switchMap, tap } from 'rxjs';
import { Live } from '#app/core/live/live.js';
import type { LiveFact } from '#app/core/live/live-fact.js';
import { TaskLog } from '../../task-log/task-log.js';
import { TaskList } from '../../tasks/task-list.js';
import { OpenChain } from '../state/open-chain.js';
import { RunChoice } from './run-choice.js';

const refreshMs = 400;

/** Живой список выполнений цепочки; выбранному сразу дописываются новые ходы. */
@Injectable()
export class ChainRuns {
  private readonly live = inject(Live);
  private readonly log = inject(TaskLog);
  private readonly chain = inject(OpenChain);
  private readonly choice = inject(RunChoice);
  readonly list = inject(TaskList);

  private readonly watched = computed(() => ({ id: this.chain.id(), task: this.choice.task() }));

  constructor() {
    effect(() => {
      const chain = this.chain.id();
      untracked(() => void this.list.show({ chain }));
    });
    toObservable(this.watched)
      .pipe(
        switchMap(({ id, task }) =>
          this.live.follow(task === undefined ? [`chain:${id}`] : [`chain:${id}`, `task:${task}`]),
        ),
        tap((facts) => this.note(facts)),
        filter((facts) => facts.some(({ name }) => name === 'task.changed' || name === 'resumed')),
        auditTime(refreshMs),
        takeUntilDestroyed(),
      )
      .subscribe(() => void this.list.refresh());
  }

  private note(facts: readonly LiveFact[]): void {
    this.list.note(facts);
    const chosen = this.choice.task();
    const turns = facts.flatMap((fact) =>
      fact.name === 'task.steps' && fact.data.taskId === chosen ? [fact.data] : [],
    );
    if (turns.length > 0) this.log.accept(turns);
    if (chosen !== undefined && facts.some(({ name }) => name === 'resumed'))
      void this.log.catchUp();
  }
}
