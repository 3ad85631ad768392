import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { MomentPipe } from '../../core/i18n/moment.pipe.js';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { ChainActions } from './chain-actions.js';
import { ChainMenu } from './chain-menu.js';
import { ChainStateBadge } from './chain-state-badge.js';
import type { ChainSummaryDto } from '../../api/models.js';

@Component({
  selector: 'zv-chain-table',
  imports: [
    ChainMenu,
    ChainStateBadge,
    FullMomentPipe,
    MomentPipe,
    PluralPipe,
    RouterLink,
    TranslocoDirective,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './chain-table.html',
  styleUrl: './chain-table.scss',
})
export class ChainTable {
  readonly chains = input.required<readonly ChainSummaryDto[]>();
  protected readonly actions = inject(ChainActions);
}
