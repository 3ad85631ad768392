import { ChangeDetectionStrategy, Component, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { MomentPipe } from '#app/core/i18n/moment.pipe.js';
import { PluralPipe } from '#app/core/i18n/plural.pipe.js';
import { EmptyState } from '#app/shared/empty-state.js';
import { Failure } from '#app/shared/failure.js';
import { SkeletonRows } from '#app/shared/skeleton-rows.js';
import { TaskLog } from '../../task-log/task-log.js';
import { TaskList } from '../../tasks/task-list.js';
import { TaskStatusBadge } from '../../tasks/task-status-badge.js';
import { ChainWords } from '../state/chain-words.js';
import { OpenChain } from '../state/open-chain.js';
import { ChainRuns } from './chain-runs.js';
import { PeopleInside } from './people-inside.js';
import { Replay } from './replay.js';
import { ReplayView } from './replay-view.js';
import { RunChoice } from './run-choice.js';

/** Выполнения этой цепочки: живой список и повтор выбранного на холсте. */
@Component({
  selector: 'zv-runs-panel',
  imports: [
    EmptyState,
    Failure,
    MomentPipe,
    PluralPipe,
    ReplayView,
    RouterLink,
    SkeletonRows,
    TaskStatusBadge,
    TranslocoDirective,
    TuiButton,
  ],
  providers: [ChainRuns, Replay, RunChoice, TaskList, TaskLog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.chosen]': 'choice.task()' },
  templateUrl: './runs-panel.html',
  styleUrl: './runs-panel.scss',
})
export class RunsPanel {
  protected readonly words = inject(ChainWords);
  protected readonly chain = inject(OpenChain);
  protected readonly choice = inject(RunChoice);
  protected readonly list = inject(ChainRuns).list;
  protected readonly inside = inject(PeopleInside).inside;

  constructor() {
    const replay = inject(Replay);
    effect(() => {
      const task = this.choice.task();
      untracked(() => {
        if (task === undefined) replay.close();
        else void replay.open(task);
      });
    });
  }

  protected node(id: string | null): string {
    return id === null ? '' : this.words.place(id);
  }
}
