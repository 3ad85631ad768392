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
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
      gap: 7px;
      font-size: var(--zv-size-2);
      white-space: nowrap;
    }
    i {
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: var(--zv-line-strong);
    }
    :host([data-tone='good']) i {
      background: var(--zv-good);
    }
    :host([data-tone='wait']) i {
      background: var(--zv-warn);
    }
    :host([data-tone='bad']) i {
      background: var(--zv-bad);
    }
  `,
})
export class PluginStateBadge {
  readonly state = input.required<State>();
  protected readonly tone = computed(() => tones[this.state()]);
}
