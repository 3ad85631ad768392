import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { SessionStateBadge } from '../sessions/session-state-badge.js';
import { SessionReason } from '../sessions/session-reason.js';
import { PaceCard } from './pace-card.js';
import { SessionChains } from './session-chains.js';
import { SessionStore } from './session-store.js';

/** Что с аккаунтом сейчас: состояние, цепочки, темп отправки. */
@Component({
  selector: 'zv-now-tab',
  imports: [
    PaceCard,
    PluralPipe,
    RouterLink,
    SessionChains,
    SessionReason,
    SessionStateBadge,
    TranslocoDirective,
    TuiIcon,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './now-tab.html',
  styleUrl: './tab.scss',
})
export class NowTab {
  protected readonly store = inject(SessionStore);
}
