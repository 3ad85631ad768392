import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { Leaving } from '../state/leaving.js';

/** Уход с несохранённым: закрыть окно — значит остаться. */
@Component({
  selector: 'zv-leave-dialog',
  imports: [TranslocoDirective, TuiButton, TuiDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <ng-template
        [tuiDialog]="leaving.asked()"
        [tuiDialogOptions]="{ label: t('editor.leave.title'), size: 's' }"
        (tuiDialogChange)="leaving.answer(false)"
      >
        <form novalidate (submit)="$event.preventDefault(); leaving.answer(false)">
          <p>{{ t('editor.leave.text') }}</p>
          <footer>
            <button
              tuiButton
              type="button"
              size="m"
              appearance="secondary-destructive"
              (click)="leaving.answer(true)"
            >
              {{ t('editor.leave.go') }}
            </button>
            <button tuiButton type="submit" size="m">{{ t('editor.leave.stay') }}</button>
          </footer>
        </form>
      </ng-template>
    </ng-container>
  `,
  styleUrl: '../../chains/dialog.scss',
})
export class LeaveDialog {
  protected readonly leaving = inject(Leaving);
}
