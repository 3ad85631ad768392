import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SessionSummaryDto } from '../../api/models.js';

type Status = SessionSummaryDto['status'];
type Tone = 'good' | 'wait' | 'bad' | 'off';

const tones: Readonly<Record<Status, Tone>> = {
  'logged-out': 'off',
  connecting: 'wait',
  online: 'good',
  limited: 'wait',
  paused: 'off',
  failed: 'bad',
};

/** Состояние аккаунта точкой и словами. */
@Component({
  selector: 'zv-session-state-badge',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()' },
  template: `
    <ng-container *transloco="let t">
      <i aria-hidden="true"></i>{{ t('sessions.status.' + status()) }}
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
      gap: 7px;
      font-size: var(--zv-size-2);
    }
    i {
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: var(--zv-line-strong);
    }
    :host([data-tone='good']) i {
      background: var(--zv-good);
    }
    :host([data-tone='wait']) i {
      background: var(--zv-warn);
    }
    :host([data-tone='bad']) i {
      background: var(--zv-bad);
    }
  `,
})
export class SessionStateBadge {
  readonly status = input.required<Status>();
  protected readonly tone = computed(() => tones[this.status()]);
}
