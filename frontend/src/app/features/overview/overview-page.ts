import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Identity } from '../../core/auth/identity.js';
import { MomentPipe } from '../../core/i18n/moment.pipe.js';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { EmptyState } from '../../shared/empty-state.js';
import { PageHeader } from '../../shared/page-header.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { ChainStateBadge } from '../chains/chain-state-badge.js';
import { FirstSteps } from './first-steps.js';
import { OverviewFacts } from './overview-facts.js';
import { SessionStateBadge } from './session-state-badge.js';

/** Обзор: аккаунты, цепочки и что сделать дальше. */
@Component({
  selector: 'zv-overview-page',
  imports: [
    ChainStateBadge,
    EmptyState,
    FirstSteps,
    MomentPipe,
    PageHeader,
    PluralPipe,
    ProblemNote,
    RouterLink,
    SessionStateBadge,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
  ],
  providers: [OverviewFacts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  protected readonly facts = inject(OverviewFacts);
  protected readonly person = inject(Identity).person;
  protected readonly starting = computed(
    () =>
      this.facts.ready() &&
      (this.facts.chains().length === 0 || this.facts.sessions().length === 0),
  );

  constructor() {
    void this.facts.load();
  }
}
