import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { Note } from '../../shared/note.js';
import type { RefusedArchive, Upload } from './install-plugin.js';

/** Ход установки: сколько отправлено, проверка на сервере, отказ с причиной. */
@Component({
  selector: 'zv-install-progress',
  imports: [Note, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @if (upload(); as upload) {
        <div class="zv-card going">
          <label for="install-progress">
            {{
              upload.share < 1
                ? t('plugins.uploading', { name: upload.name })
                : t('plugins.checking', { name: upload.name })
            }}
          </label>
          @if (upload.share < 1) {
            <progress id="install-progress" max="1" [value]="upload.share"></progress>
          } @else {
            <progress id="install-progress"></progress>
          }
        </div>
      }
      <div role="alert">
        @if (refused(); as refused) {
          <zv-note tone="bad">
            <div class="refused">
              <p>
                <b>{{ t('plugins.refused', { name: refused.name }) }}</b>
                {{ refused.problem.detail ?? t('problems.' + refused.problem.code) }}
              </p>
              <button
                type="button"
                class="zv-icon-button"
                [attr.aria-label]="t('commands.close')"
                (click)="this.refused.set(undefined)"
              >
                <tui-icon icon="@tui.x" />
              </button>
            </div>
          </zv-note>
        }
      </div>
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
    }
    :host:not(:has(.going, zv-note)) {
      display: none;
    }
    .going {
      display: grid;
      gap: 8px;
      padding: 14px 18px;
      font-size: var(--zv-size-2);
      overflow-wrap: anywhere;
    }
    progress {
      width: 100%;
      accent-color: var(--zv-accent);
    }
    .refused {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px;
    }
    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class InstallProgress {
  readonly upload = input.required<Upload | undefined>();
  readonly refused = model<RefusedArchive>();
}
