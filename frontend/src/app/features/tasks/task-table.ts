import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { TaskSummaryDto } from '../../api/models.js';
import { DurationPipe } from '../../core/i18n/duration.pipe.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { MomentPipe } from '../../core/i18n/moment.pipe.js';
import { Seconds } from '../../core/time/seconds.js';
import { NodeNames } from './node-names.js';
import { TaskStatusBadge } from './task-status-badge.js';
import { FailureWordsPipe } from '../../core/i18n/failure-words.pipe.js';

/** Таблица выполнений; на телефоне каждая строка — карточка. */
@Component({
  selector: 'zv-task-table',
  imports: [
    FailureWordsPipe,
    DurationPipe,
    FullMomentPipe,
    MomentPipe,
    RouterLink,
    TaskStatusBadge,
    TranslocoDirective,
  ],
  providers: [Seconds],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './task-table.html',
  styleUrl: './task-table.scss',
})
export class TaskTable {
  private readonly now = inject(Seconds).now;
  protected readonly names = inject(NodeNames);

  readonly tasks = input.required<readonly TaskSummaryDto[]>();
  /** Строки одного собеседника: его имя в каждой ни к чему. */
  readonly ofOnePerson = input(false);

  constructor() {
    this.names.learnTypes();
  }

  protected length({ startedAt, finishedAt }: TaskSummaryDto): number {
    return (finishedAt === null ? this.now() : Date.parse(finishedAt)) - Date.parse(startedAt);
  }

  /** Чей это диалог; без собеседника — чего. */
  protected title(task: TaskSummaryDto, gone: string): string {
    const chain = task.chainName ?? gone;
    return this.ofOnePerson() ? chain : (task.contactName ?? chain);
  }

  /** Цепочка под именем собеседника; если она сама в заголовке — повторять незачем. */
  protected chain(task: TaskSummaryDto, gone: string): string {
    const named = !this.ofOnePerson() && task.contactName !== null;
    return named ? `${task.chainName ?? gone}, ` : '';
  }
}
