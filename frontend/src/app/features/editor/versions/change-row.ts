import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SaidChange } from '../graph/change-words.js';

/** Одна настройка: было и стало. */
@Component({
  selector: 'zv-change-row',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <span class="title">{{ change().title }}</span>
      <del>
        <span class="zv-hidden">{{ t('versions.was') }}</span>
        <span>{{ change().before }}</span>
      </del>
      <ins>
        <span class="zv-hidden">{{ t('versions.became') }}</span>
        <span>{{ change().after }}</span>
      </ins>
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px;
      min-width: 0;
    }
    .title {
      color: var(--zv-text-muted);
      overflow-wrap: anywhere;
    }
    del,
    ins {
      display: flex;
      gap: 8px;
      padding: 3px 8px;
      border-radius: var(--zv-radius-s);
      text-decoration: none;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    del::before {
      color: var(--zv-bad);
      content: '−';
    }
    ins::before {
      color: var(--zv-good);
      content: '+';
    }
    del {
      background: var(--zv-bad-soft);
    }
    ins {
      background: var(--zv-good-soft);
    }
    span {
      min-width: 0;
    }
  `,
})
export class ChangeRow {
  readonly change = input.required<SaidChange>();
}
