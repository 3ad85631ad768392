import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { SessionDto } from '../../api/models.js';
import { Note } from '../../shared/note.js';
import { SessionChains } from '../session/session-chains.js';
import { SessionReason } from '../sessions/session-reason.js';

/** Вошли: на связи ли аккаунт уже, и следующий шаг — что он будет делать. */
@Component({
  selector: 'zv-done-step',
  imports: [Note, RouterLink, SessionChains, SessionReason, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="form" *transloco="let t">
      <div role="status">
        @if (session().status === 'online') {
          <zv-note tone="good">{{ t('login.done.online') }}</zv-note>
        } @else {
          <zv-note>
            <b>{{ t('login.done.entered') }}</b>
            @if (session().status !== 'logged-out') {
              <zv-session-reason [session]="session()" />
            }
          </zv-note>
        }
      </div>
      <div class="chains">
        <h2>{{ t('login.done.chains') }}</h2>
        <p class="lead">{{ t('login.done.chainsLead') }}</p>
      </div>
      <zv-session-chains [sessionId]="session().id" [editable]="true" />
      <footer>
        <span></span>
        <a tuiButton size="m" [routerLink]="['/sessions', session().id]">
          {{ t('login.done.go') }}
        </a>
      </footer>
    </div>
  `,
  styleUrl: './wizard.scss',
})
export class DoneStep {
  readonly session = input.required<SessionDto>();
}
