import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { MomentPipe } from '../../core/i18n/moment.pipe.js';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { EmptyState } from '../../shared/empty-state.js';
import { Failure } from '../../shared/failure.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { ChainStateBadge } from '../chains/chain-state-badge.js';
import { OverviewFacts } from './overview-facts.js';

@Component({
  selector: 'zv-chains-panel',
  imports: [
    ChainStateBadge,
    EmptyState,
    Failure,
    MomentPipe,
    PluralPipe,
    RouterLink,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chains-panel.html',
  styleUrl: './panel.scss',
})
export class ChainsPanel {
  protected readonly chains = inject(OverviewFacts).chains;
}
