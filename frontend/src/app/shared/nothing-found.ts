import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { EmptyState } from './empty-state.js';

/** По отбору ничего нет: что именно, и кнопка снять отбор. */
@Component({
  selector: 'zv-nothing-found',
  imports: [EmptyState, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <zv-empty-state *transloco="let t" icon="@tui.search" [title]="title()" [text]="text()">
      <button
        tuiButton
        type="button"
        size="s"
        appearance="secondary-grayscale"
        (click)="cleared.emit()"
      >
        {{ t('common.clearFilter') }}
      </button>
    </zv-empty-state>
  `,
})
export class NothingFound {
  readonly title = input.required<string>();
  readonly text = input.required<string>();
  readonly cleared = output();
}
