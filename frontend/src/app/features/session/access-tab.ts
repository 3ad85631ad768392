import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Note } from '../../shared/note.js';
import { GrantsPanel } from '../access/grants-panel.js';
import { SessionStore } from './session-store.js';

@Component({
  selector: 'zv-access-tab',
  imports: [GrantsPanel, Note, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="narrow" *transloco="let t">
      <section class="zv-card part" aria-labelledby="access-title">
        <h2 id="access-title">{{ t('access.title') }}</h2>
        <p class="lead">{{ t('access.lead') }}</p>
        @if (store.manageable()) {
          <zv-grants-panel kind="session" [resourceId]="store.id" />
        } @else {
          <zv-note>{{ t('session.needsManager') }}</zv-note>
        }
      </section>
    </div>
  `,
  styleUrl: './tab.scss',
})
export class AccessTab {
  protected readonly store = inject(SessionStore);
}
