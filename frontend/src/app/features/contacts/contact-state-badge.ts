import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ContactSummaryDto } from '../../api/models.js';

/** Кто отвечает собеседнику, точкой и словами. */
@Component({
  selector: 'zv-contact-state-badge',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-state]': 'state()' },
  template: `
    <ng-container *transloco="let t">
      <i aria-hidden="true"></i>{{ t('contacts.state.' + state()) }}
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
      gap: 7px;
      font-size: var(--zv-size-2);
      white-space: nowrap;
    }
    i {
      flex-shrink: 0;
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: var(--zv-good);
    }
    :host([data-state='taken']) i {
      background: var(--zv-warn);
    }
    :host([data-state='opted-out']) {
      color: var(--zv-text-muted);
    }
    :host([data-state='opted-out']) i {
      background: var(--zv-line-strong);
    }
  `,
})
export class ContactStateBadge {
  readonly contact = input.required<ContactSummaryDto>();
  protected readonly state = computed(() => {
    const { optedOut, takenOver } = this.contact();
    if (optedOut) return 'opted-out';
    return takenOver ? 'taken' : 'chains';
  });
}
