import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { SessionLineDto } from '../../api/models.js';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { Avatar } from '../../shared/avatar.js';
import { Gauge } from '../../shared/gauge.js';
import { SessionStateBadge } from './session-state-badge.js';
import { SessionReason } from './session-reason.js';

@Component({
  selector: 'zv-session-table',
  imports: [
    Avatar,
    Gauge,
    PluralPipe,
    RouterLink,
    SessionReason,
    SessionStateBadge,
    TranslocoDirective,
    TuiButton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-table.html',
  styleUrl: './session-table.scss',
})
export class SessionTable {
  readonly sessions = input.required<readonly SessionLineDto[]>();

  /** Состояния, из которых выводит новый вход. */
  protected needsLogin({ status, reason }: SessionLineDto): boolean {
    const entrance = [
      'never-logged-in',
      'logged-out-here',
      'revoked-in-telegram',
      'used-elsewhere',
    ];
    return status === 'logged-out' || entrance.includes(reason.code);
  }
}
