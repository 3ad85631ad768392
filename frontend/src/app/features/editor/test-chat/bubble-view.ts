import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ClockTimePipe } from '../../task-log/clock-time.pipe.js';
import type { Bubble } from './bubbles.js';

/** Одно сообщение разговора и то, чем оно кончилось. */
@Component({
  selector: 'zv-bubble-view',
  imports: [ClockTimePipe, TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-from]': 'bubble().message.from' },
  templateUrl: './bubble-view.html',
  styleUrl: './bubble-view.scss',
})
export class BubbleView {
  readonly bubble = input.required<Bubble>();
  /** Название сработавшего запуска. */
  readonly trigger = input('');

  protected at(iso: string): number {
    return Date.parse(iso);
  }
}
