import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SessionLineDto } from '../../api/models.js';

type Status = SessionLineDto['status'];
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
  styleUrl: '../../shared/state-dot.scss',
})
export class SessionStateBadge {
  readonly status = input.required<Status>();
  protected readonly tone = computed(() => tones[this.status()]);
}
