import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { JsonTree } from '../../shared/json-tree.js';
import { Note } from '../../shared/note.js';
import { ClockTimePipe } from './clock-time.pipe.js';
import type { StepLine } from './log-lines.js';
import { StepStatePipe } from './step-state.pipe.js';
import { FailureWordsPipe } from '../../core/i18n/failure-words.pipe.js';

/** Выбранный шаг подробно. */
@Component({
  selector: 'zv-step-details',
  imports: [
    FailureWordsPipe,
    ClockTimePipe,
    FullMomentPipe,
    JsonTree,
    Note,
    StepStatePipe,
    TranslocoDirective,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './step-details.html',
  styleUrl: './step-details.scss',
})
export class StepDetails {
  readonly line = input.required<StepLine>();
  readonly node = input.required<string>();
  readonly output = input('');

  protected iso(at: number): string {
    return new Date(at).toISOString();
  }
}
