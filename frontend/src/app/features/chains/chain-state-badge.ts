import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ChainSummaryDto } from '../../api/models.js';

/** Состояние цепочки точкой и словами: цвет только помогает. */
@Component({
  selector: 'zv-chain-state-badge',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-look]': 'look()' },
  template: `
    <ng-container *transloco="let t">
      <i aria-hidden="true"></i>
      {{ t('chains.state.' + look(), { number: chain().publishedNumber }) }}
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
      gap: 7px;
      font-size: var(--zv-size-2);
    }
    i {
      flex-shrink: 0;
      width: 8px;
      height: 8px;
      border: 2px solid var(--zv-line-strong);
      border-radius: 50%;
    }
    :host([data-look='published']) i {
      border-color: var(--zv-good);
      background: var(--zv-good);
    }
    :host([data-look='changed']) i {
      border-color: var(--zv-warn);
      background: linear-gradient(90deg, var(--zv-warn) 50%, transparent 50%);
    }
    :host([data-look='archived']) {
      color: var(--zv-text-muted);
    }
  `,
})
export class ChainStateBadge {
  readonly chain = input.required<Pick<ChainSummaryDto, 'state' | 'changed' | 'publishedNumber'>>();
  protected readonly look = computed(() => {
    const { state, changed } = this.chain();
    return state === 'published' && changed ? 'changed' : state;
  });
}
