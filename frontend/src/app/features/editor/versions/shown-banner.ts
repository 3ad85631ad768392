import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { EditorView } from '../state/editor-view.js';

/** Полоса над холстом: показан не черновик, и править его нельзя. */
@Component({
  selector: 'zv-shown-banner',
  imports: [TranslocoDirective, TuiButton, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    <ng-container *transloco="let t">
      <tui-icon icon="@tui.eye" />
      <p>
        <b>{{ view.shownInstead()?.title }}</b>
        <span>{{ t('versions.viewing') }}</span>
      </p>
      <button
        tuiButton
        type="button"
        size="xs"
        appearance="secondary-grayscale"
        (click)="view.backToDraft()"
      >
        {{ t('versions.backToDraft') }}
      </button>
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 10px;
      padding: 6px 8px 6px 14px;
      border-bottom: 1px solid var(--zv-line);
      background: var(--zv-warn-soft);
      font-size: var(--zv-size-2);
    }
    tui-icon {
      flex-shrink: 0;
      color: var(--zv-warn);
      font-size: 16px;
    }
    p {
      display: flex;
      flex: 1;
      flex-wrap: wrap;
      gap: 0 8px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    span {
      color: var(--zv-text-muted);
    }
    button {
      flex-shrink: 0;
    }
  `,
})
export class ShownBanner {
  protected readonly view = inject(EditorView);
}
