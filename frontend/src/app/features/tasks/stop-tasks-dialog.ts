import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { PluralPipe } from '../../core/i18n/plural.pipe.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { SkeletonRows } from '../../shared/skeleton-rows.js';
import { StopTasks } from './stop-tasks.js';

@Component({
  selector: 'zv-stop-tasks-dialog',
  imports: [PluralPipe, ProblemNote, SkeletonRows, TranslocoDirective, TuiButton, TuiDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stop-tasks-dialog.html',
  styleUrl: '../chains/dialog.scss',
})
export class StopTasksDialog {
  protected readonly stopping = inject(StopTasks);
  readonly stopped = output();

  protected async confirm(): Promise<void> {
    if (await this.stopping.confirm()) this.stopped.emit();
  }

  protected close(): void {
    this.stopping.asked.set(false);
  }
}
