import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PluginDto } from '../../api/models.js';

type State = PluginDto['state'];

const tones: Readonly<Record<State, 'good' | 'wait' | 'bad' | 'off'>> = {
  on: 'good',
  off: 'off',
  asking: 'wait',
  broken: 'bad',
  gone: 'off',
};

/** Состояние плагина точкой и словами. */
@Component({
  selector: 'zv-plugin-state-badge',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()' },
  template: `
    <ng-container *transloco="let t">
      <i aria-hidden="true"></i>{{ t('plugins.state.' + state()) }}
    </ng-container>
  `,
  styleUrl: '../../shared/state-dot.scss',
  styles: ':host { white-space: nowrap; }',
})
export class PluginStateBadge {
  readonly state = input.required<State>();
  protected readonly tone = computed(() => tones[this.state()]);
}
