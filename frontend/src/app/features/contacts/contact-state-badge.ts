import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ContactSummaryDto } from '../../api/models.js';

const tones = { chains: 'good', taken: 'wait', 'opted-out': undefined } as const;

/** Кто отвечает собеседнику, точкой и словами. */
@Component({
  selector: 'zv-contact-state-badge',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()', '[attr.data-quiet]': "state() === 'opted-out' || null" },
  template: `
    <ng-container *transloco="let t">
      <i aria-hidden="true"></i>{{ t('contacts.state.' + state()) }}
    </ng-container>
  `,
  styleUrl: '../../shared/state-dot.scss',
  styles: ':host { white-space: nowrap; }',
})
export class ContactStateBadge {
  readonly contact = input.required<ContactSummaryDto>();
  protected readonly state = computed(() => {
    const { optedOut, takenOver } = this.contact();
    if (optedOut) return 'opted-out';
    return takenOver ? 'taken' : 'chains';
  });
  protected readonly tone = computed(() => tones[this.state()]);
}
