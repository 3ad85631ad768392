import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { TaskStatus } from './task-filter.js';

const looks: Readonly<Record<TaskStatus, { readonly tone?: string; readonly fill?: string }>> = {
  running: { tone: 'busy' },
  waiting: { tone: 'busy', fill: 'ring' },
  done: { tone: 'good' },
  failed: { tone: 'bad' },
  cancelled: { fill: 'ring' },
};

/** Состояние выполнения точкой и словом. */
@Component({
  selector: 'zv-task-status-badge',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[attr.data-tone]': 'look().tone',
    '[attr.data-fill]': 'look().fill',
    '[attr.data-quiet]': "status() === 'cancelled' || null",
    '[class.failed]': "status() === 'failed'",
  },
  template: `
    <ng-container *transloco="let t">
      <i aria-hidden="true"></i>{{ t('tasks.status.' + status()) }}
    </ng-container>
  `,
  styleUrl: '../../shared/state-dot.scss',
  styles: `
    :host {
      white-space: nowrap;
    }
    :host(.failed) {
      color: var(--zv-bad);
    }
  `,
})
export class TaskStatusBadge {
  readonly status = input.required<TaskStatus>();
  protected readonly look = computed(() => looks[this.status()]);
}
