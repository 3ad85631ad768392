import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Clock } from '../core/time/clock.js';
import { clockFace, secondsUntil } from '../core/time/clock-face.js';

/** Сколько осталось до срока, цифрами часов. Читающим с экрана не объявляется: это был бы крик каждую секунду. */
@Component({
  selector: 'zv-countdown',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'timer', 'aria-live': 'off' },
  template: `{{ face() }}`,
  styles: `
    :host {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `,
})
export class Countdown {
  private readonly clock = inject(Clock);
  readonly until = input.required<string>();
  protected readonly face = computed(() => clockFace(secondsUntil(this.until(), this.clock.now())));
}
