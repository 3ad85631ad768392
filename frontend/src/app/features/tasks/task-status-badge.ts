import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { TaskStatus } from './task-filter.js';

/** Состояние выполнения точкой и словом. */
@Component({
  selector: 'zv-task-status-badge',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-status]': 'status()' },
  template: `
    <ng-container *transloco="let t">
      <i aria-hidden="true"></i>{{ t('tasks.status.' + status()) }}
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
      gap: 7px;
      font-size: var(--zv-size-2);
      white-space: nowrap;
    }
    i {
      flex-shrink: 0;
      width: 8px;
      height: 8px;
      border: 2px solid var(--zv-line-strong);
      border-radius: 50%;
    }
    :host([data-status='running']) i {
      border-color: var(--zv-accent);
      background: var(--zv-accent);
    }
    :host([data-status='waiting']) i {
      border-color: var(--zv-accent);
    }
    :host([data-status='done']) i {
      border-color: var(--zv-good);
      background: var(--zv-good);
    }
    :host([data-status='failed']) {
      color: var(--zv-bad);
    }
    :host([data-status='failed']) i {
      border-color: var(--zv-bad);
      background: var(--zv-bad);
    }
    :host([data-status='cancelled']) {
      color: var(--zv-text-muted);
    }
  `,
})
export class TaskStatusBadge {
  readonly status = input.required<TaskStatus>();
}
