import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { EmptyState } from '#app/shared/empty-state.js';
import { Failure } from '#app/shared/failure.js';
import { SkeletonRows } from '#app/shared/skeleton-rows.js';
import { EditorView } from '../state/editor-view.js';
import { ChangeList } from './change-list.js';
import { Comparing } from './comparing.js';
import { RestoreDialog } from './restore-dialog.js';
import { Restoring } from './restoring.js';
import { VersionActions } from './version-actions.js';
import { VersionFiles } from './version-files.js';
import { VersionHistory } from './version-history.js';
import { VersionRow } from './version-row.js';

/** Правая панель с историей версий; при сравнении — со списком перемен. */
@Component({
  selector: 'zv-versions-panel',
  imports: [
    ChangeList,
    EmptyState,
    Failure,
    RestoreDialog,
    SkeletonRows,
    TranslocoDirective,
    TuiButton,
    VersionRow,
  ],
  providers: [Comparing, Restoring, VersionActions, VersionFiles, VersionHistory],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './versions-panel.html',
  styleUrl: './versions-panel.scss',
})
export class VersionsPanel {
  protected readonly comparing = inject(Comparing);
  protected readonly history = inject(VersionHistory);
  protected readonly view = inject(EditorView);

  protected close(): void {
    this.view.right.set('inspector');
  }
}
