import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { OverviewAccountDto } from '../../api/models.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { EmptyState } from '../../shared/empty-state.js';
import { Gauge } from '../../shared/gauge.js';
import { SessionReason } from '../sessions/session-reason.js';
import { SessionStateBadge } from '../sessions/session-state-badge.js';

const atMost = 8;

/** Аккаунты с честным состоянием и остатком отправки; неблагополучные первыми, за ними самые загруженные. */
@Component({
  selector: 'zv-accounts-panel',
  imports: [
    EmptyState,
    FullMomentPipe,
    Gauge,
    PluralPipe,
    RouterLink,
    SessionReason,
    SessionStateBadge,
    TranslocoDirective,
    TuiButton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './accounts-panel.html',
  styleUrl: './panel.scss',
})
export class AccountsPanel {
  readonly accounts = input.required<readonly OverviewAccountDto[]>();
  readonly count = input.required<number>();
  protected readonly shown = computed(() => this.accounts().slice(0, atMost));
  protected readonly rest = computed(() => this.count() - this.shown().length);
}
