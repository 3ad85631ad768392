import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ChainSummaryDto } from '../../api/models.js';

const looks = {
  draft: { tone: undefined, fill: 'ring' },
  published: { tone: 'good', fill: undefined },
  changed: { tone: 'wait', fill: 'half' },
  archived: { tone: undefined, fill: 'ring' },
} as const;

/** Состояние цепочки точкой и словами: цвет только помогает. */
@Component({
  selector: 'zv-chain-state-badge',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[attr.data-tone]': 'look().tone',
    '[attr.data-fill]': 'look().fill',
    '[attr.data-quiet]': "state() === 'archived' || null",
  },
  template: `
    <ng-container *transloco="let t">
      <i aria-hidden="true"></i>
      {{ t('chains.state.' + state(), { number: chain().publishedNumber }) }}
    </ng-container>
  `,
  styleUrl: '../../shared/state-dot.scss',
})
export class ChainStateBadge {
  readonly chain = input.required<Pick<ChainSummaryDto, 'state' | 'changed' | 'publishedNumber'>>();
  readonly state = computed(() => {
    const { state, changed } = this.chain();
    return state === 'published' && changed ? 'changed' : state;
  });
  protected readonly look = computed(() => looks[this.state()]);
}
