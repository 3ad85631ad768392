import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Identity } from '../../core/auth/identity.js';
import { PageHeader } from '../../shared/page-header.js';
import { ChainsPanel } from './chains-panel.js';
import { FirstSteps } from './first-steps.js';
import { OverviewFacts } from './overview-facts.js';
import { SessionsPanel } from './sessions-panel.js';

/** Обзор: аккаунты, цепочки и что сделать дальше. */
@Component({
  selector: 'zv-overview-page',
  imports: [ChainsPanel, FirstSteps, PageHeader, SessionsPanel, TranslocoDirective],
  providers: [OverviewFacts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  private readonly facts = inject(OverviewFacts);
  private readonly chains = this.facts.chains.value;
  private readonly sessions = this.facts.sessions.value;

  protected readonly person = inject(Identity).person;
  protected readonly hasChain = computed(() => (this.chains()?.items.length ?? 0) > 0);
  protected readonly hasSession = computed(() => (this.sessions()?.items.length ?? 0) > 0);
  protected readonly starting = computed(
    () => Boolean(this.chains() && this.sessions()) && !(this.hasChain() && this.hasSession()),
  );

  constructor() {
    this.facts.load();
  }
}
