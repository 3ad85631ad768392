import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { EmptyState } from '../../shared/empty-state.js';
import { Failure } from '../../shared/failure.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { OverviewFacts } from './overview-facts.js';
import { SessionStateBadge } from './session-state-badge.js';

@Component({
  selector: 'zv-sessions-panel',
  imports: [EmptyState, Failure, SessionStateBadge, SkeletonRows, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sessions-panel.html',
  styleUrl: './panel.scss',
})
export class SessionsPanel {
  protected readonly sessions = inject(OverviewFacts).sessions;
}
