import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiDataList } from '@taiga-ui/core/components/data-list';
import type { FileFormat } from './chain-types.js';

/** Пункты меню цепочки, общие списку и редактору: копия и файлы. */
@Component({
  selector: 'zv-copy-items',
  imports: [TranslocoDirective, TuiDataList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <button
        tuiOption
        type="button"
        role="menuitem"
        iconStart="@tui.copy"
        (click)="duplicated.emit()"
      >
        {{ t('chains.duplicate') }}
      </button>
      <button
        tuiOption
        type="button"
        role="menuitem"
        iconStart="@tui.download"
        (click)="exported.emit('yaml')"
      >
        {{ t('chains.exportYaml') }}
      </button>
      <button
        tuiOption
        type="button"
        role="menuitem"
        iconStart="@tui.download"
        (click)="exported.emit('json')"
      >
        {{ t('chains.exportJson') }}
      </button>
    </ng-container>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class CopyItems {
  readonly duplicated = output();
  readonly exported = output<FileFormat>();
}
