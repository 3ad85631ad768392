import { ChangeDetectionStrategy, Component, computed, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { ProblemNote } from '../../shared/problem-note.js';
import type { RefusedFile } from './import-chains.js';

/** Файлы, которые не приняли, со всеми замечаниями и местами в файле. */
@Component({
  selector: 'zv-refused-files-dialog',
  imports: [ProblemNote, TranslocoDirective, TuiButton, TuiDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './refused-files-dialog.html',
  styleUrl: './dialog.scss',
})
export class RefusedFilesDialog {
  readonly files = model.required<readonly RefusedFile[]>();
  protected readonly open = computed(() => this.files().length > 0);
}
