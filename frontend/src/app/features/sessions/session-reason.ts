import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { describeSessionReason } from '@zveno/contracts/session-state.js';
import type { SessionLineDto } from '../../api/models.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { Language } from '../../core/i18n/language.js';
import { Countdown } from '../../shared/countdown.js';

/** Почему аккаунт в этом состоянии, что делать и сколько ждать, если срок известен. */
@Component({
  selector: 'zv-session-reason',
  imports: [Countdown, FullMomentPipe, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @if (session().status !== 'online') {
        <span class="why">{{ reason().text }}</span>
        <span class="next">{{ reason().next }}</span>
      }
      @if (session().statusUntil; as until) {
        <span class="until" [attr.title]="until | fullMoment">
          {{ t('sessions.left') }} <zv-countdown [until]="until" />
        </span>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px;
      font-size: var(--zv-size-2);
    }
    .next {
      color: var(--zv-text-muted);
      text-wrap: pretty;
    }
    .until {
      color: var(--zv-warn);
    }
  `,
})
export class SessionReason {
  private readonly language = inject(Language);
  readonly session = input.required<Pick<SessionLineDto, 'status' | 'reason' | 'statusUntil'>>();
  protected readonly reason = computed(
    () => describeSessionReason(this.session().reason.code)[this.language.current()],
  );
}
