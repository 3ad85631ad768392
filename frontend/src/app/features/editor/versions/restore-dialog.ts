import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { VersionActions } from './version-actions.js';

/** Согласие заменить черновик, в котором есть неопубликованное. */
@Component({
  selector: 'zv-restore-dialog',
  imports: [TranslocoDirective, TuiButton, TuiDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <ng-template
        [tuiDialog]="open()"
        [tuiDialogOptions]="{
          label: t('versions.restoreTitle', { number: actions.doubted() }),
          size: 's',
        }"
        (tuiDialogChange)="close()"
      >
        <form novalidate (submit)="$event.preventDefault(); restore()">
          <p>{{ t('versions.restoreText') }}</p>
          <footer>
            <button
              tuiButton
              type="button"
              size="m"
              appearance="secondary-grayscale"
              (click)="close()"
            >
              {{ t('common.cancel') }}
            </button>
            <button tuiButton type="submit" size="m">{{ t('versions.restore') }}</button>
          </footer>
        </form>
      </ng-template>
    </ng-container>
  `,
  styleUrl: '../../chains/dialog.scss',
})
export class RestoreDialog {
  protected readonly actions = inject(VersionActions);
  protected readonly open = computed(() => this.actions.doubted() !== undefined);

  protected restore(): void {
    void this.actions.restoreAnyway(this.actions.doubted() ?? 0);
  }

  protected close(): void {
    this.actions.doubted.set(undefined);
  }
}
