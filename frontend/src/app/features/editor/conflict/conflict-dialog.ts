import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { FullMomentPipe } from '#app/core/i18n/full-moment.pipe.js';
import { MomentPipe } from '#app/core/i18n/moment.pipe.js';
import { Avatar } from '#app/shared/avatar.js';
import { Failure } from '#app/shared/failure.js';
import { SkeletonRows } from '#app/shared/skeleton-rows.js';
import { ChangeList } from '../versions/change-list.js';
import { DraftConflict } from './draft-conflict.js';

/** Черновик изменили не в этой вкладке: сравнить и выбрать, чей останется. Закрыть, не выбрав, нельзя: пропала бы чья-то работа. */
@Component({
  selector: 'zv-conflict-dialog',
  imports: [
    Avatar,
    ChangeList,
    Failure,
    FullMomentPipe,
    MomentPipe,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
    TuiDialog,
  ],
  providers: [DraftConflict],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './conflict-dialog.html',
  styleUrls: ['../../chains/dialog.scss', './conflict-dialog.scss'],
})
export class ConflictDialog {
  protected readonly conflict = inject(DraftConflict);
}
