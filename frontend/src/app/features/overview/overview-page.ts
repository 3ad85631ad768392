import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { auditTime, distinctUntilChanged, switchMap } from 'rxjs';
import { Identity } from '../../core/auth/identity.js';
import { Contributions } from '../../core/plugins/contributions.js';
import { Live } from '../../core/live/live.js';
import { Failure } from '../../shared/failure.js';
import { PageHeader } from '../../shared/page-header.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { WidgetArea } from '../widgets/widget-area.js';
import { AccountsPanel } from './accounts-panel.js';
import { ChainsPanel } from './chains-panel.js';
import { FailuresPanel } from './failures-panel.js';
import { FirstSteps } from './first-steps.js';
import { HoursChart } from './hours-chart.js';
import { HoursTable } from './hours-table.js';
import { OverviewFacts } from './overview-facts.js';
import { TotalsRow } from './totals-row.js';

/** Обзор перечитывается не чаще: у бойкой установки вести идут сотнями в секунду. */
const refreshMs = 3000;

/** Обзор: аккаунты, цепочки, что идёт, что упало и что сделать дальше. */
@Component({
  selector: 'zv-overview-page',
  imports: [
    AccountsPanel,
    ChainsPanel,
    Failure,
    FailuresPanel,
    FirstSteps,
    HoursChart,
    HoursTable,
    PageHeader,
    RouterLink,
    SkeletonRows,
    TotalsRow,
    TranslocoDirective,
    TuiButton,
    WidgetArea,
  ],
  providers: [OverviewFacts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  private readonly contributions = inject(Contributions);
  protected readonly facts = inject(OverviewFacts);
  protected readonly parts = ['done', 'rest', 'failed'] as const;
  protected readonly widgets = computed(() => this.contributions.at('overview'));
  protected readonly person = inject(Identity).person;
  protected readonly now = this.facts.now.value;
  protected readonly hasChain = computed(() => Boolean(this.facts.published.value()?.items.length));
  protected readonly hasSession = computed(() => (this.now()?.accountCount ?? 0) > 0);
  protected readonly hasTasks = computed(() => (this.facts.totals()?.started ?? 0) > 0);
  protected readonly starting = computed(
    () =>
      Boolean(this.facts.published.value() && this.now()) &&
      !(this.hasChain() && this.hasSession()),
  );

  protected readonly chainLink = computed(() => {
    const example = this.facts.example();
    return example ? ['/chains', example.id, 'edit'] : ['/chains'];
  });
  // Пока ничего не шло, нули и пустая диаграмма только отвлекали бы от первых шагов.
  protected readonly quiet = computed(() => this.starting() && !this.hasTasks());

  constructor() {
    const live = inject(Live);
    this.facts.load();
    toObservable(computed(() => this.facts.rooms().join(' ')))
      .pipe(
        distinctUntilChanged(),
        switchMap(() => live.watch(this.facts.rooms())),
        auditTime(refreshMs),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.facts.load());
  }
}
