import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { type DraftState, DraftSaver } from '../state/draft-saver.js';

const icons: Readonly<Record<DraftState, string>> = {
  saved: '@tui.check',
  unsaved: '@tui.rotate-cw',
  saving: '@tui.rotate-cw',
  offline: '@tui.wifi-off',
  conflict: '@tui.triangle-alert',
  refused: '@tui.circle-alert',
};

/** Сохранён ли черновик — словами: человеку не надо искать кнопку «Сохранить». */
@Component({
  selector: 'zv-save-state',
  imports: [TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status', '[attr.data-state]': 'state()' },
  template: `
    <ng-container *transloco="let t">
      <tui-icon [icon]="icon()" />
      <span>{{ t('editor.save.' + state()) }}</span>
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-width: 20px;
      color: var(--zv-text-muted);
      font-size: var(--zv-size-2);
      white-space: nowrap;
    }
    span {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    :host([data-state='conflict']),
    :host([data-state='refused']) {
      color: var(--zv-bad);
    }
    :host([data-state='offline']) {
      color: var(--zv-warn);
    }
    tui-icon {
      flex: none;
      font-size: 14px;
    }
    /* В узкой полосе места не хватает названию: слова остаются только чтецу с экрана. */
    @media (max-width: 1100px) {
      :host([data-state='saved']) span {
        position: absolute;
        width: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
    @media (max-width: 720px) {
      tui-icon {
        font-size: 18px;
      }
      span {
        position: absolute;
        width: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
  `,
})
export class SaveState {
  protected readonly state = inject(DraftSaver).state;
  protected readonly icon = computed(() => icons[this.state()]);
}
