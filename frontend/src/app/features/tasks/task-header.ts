import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { TaskDto } from '../../api/models.js';
import { DurationPipe } from '../../core/i18n/duration.pipe.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { Seconds } from '../../core/time/seconds.js';
import { BackLink } from '../../shared/back-link.js';
import { Note } from '../../shared/note.js';
import { TaskActions } from './task-actions.js';
import { isOpen } from './task-filter.js';
import { TaskStatusBadge } from './task-status-badge.js';
import { FailureWordsPipe } from '../../core/i18n/failure-words.pipe.js';

/** Верх выполнения: чьё, какое, что с ним и что можно сделать. */
@Component({
  selector: 'zv-task-header',
  imports: [
    FailureWordsPipe,
    BackLink,
    DurationPipe,
    FullMomentPipe,
    Note,
    RouterLink,
    TaskStatusBadge,
    TranslocoDirective,
    TuiButton,
  ],
  providers: [Seconds, TaskActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './task-header.html',
  styleUrl: './task-header.scss',
})
export class TaskHeader {
  private readonly now = inject(Seconds).now;

  readonly task = input.required<TaskDto>();
  readonly mayOperate = input(false);
  readonly nodeTitle = input.required<(id: string) => string>();

  protected readonly actions = inject(TaskActions);
  protected readonly asking = signal(false);
  protected readonly running = computed(() => isOpen(this.task().status));
  protected readonly length = computed(() => {
    const { startedAt, finishedAt } = this.task();
    return (finishedAt === null ? this.now() : Date.parse(finishedAt)) - Date.parse(startedAt);
  });
}
