import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { OverviewFailureDto } from '../../api/models.js';
import { FullMomentPipe } from '../../core/i18n/full-moment.pipe.js';
import { MomentPipe } from '../../core/i18n/moment.pipe.js';
import { FailureWordsPipe } from '../../core/i18n/failure-words.pipe.js';

const shown = 5;

/** Что упало за сутки и ждёт человека. */
@Component({
  selector: 'zv-failures-panel',
  imports: [FailureWordsPipe, FullMomentPipe, MomentPipe, RouterLink, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './failures-panel.html',
  styleUrl: './panel.scss',
})
export class FailuresPanel {
  readonly failures = input.required<readonly OverviewFailureDto[]>();
  readonly count = input.required<number>();
  protected readonly shown = shown;
}
