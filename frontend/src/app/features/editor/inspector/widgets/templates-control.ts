import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { FormField } from '../../graph/form-field.js';
import { itemField, itemsOf, withoutItem } from '../../graph/list-items.js';
import { SettingWriter } from '../setting-writer.js';
import { TemplateControl } from './template-control.js';

/** Несколько длинных текстов: варианты сообщения. */
@Component({
  selector: 'zv-templates-control',
  imports: [TemplateControl, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @for (item of items(); track item.id) {
        <div class="item">
          <zv-template-control
            [field]="item"
            [name]="$first ? name() : name() + '-' + $index"
            [label]="t('inspector.row', { label: field().label, number: $index + 1 })"
          />
          @if (!writer.readOnly()) {
            <button
              type="button"
              class="zv-icon-button"
              [attr.aria-label]="t('inspector.rowRemove', { number: $index + 1 })"
              (click)="remove($index)"
            >
              <tui-icon icon="@tui.trash-2" />
            </button>
          }
        </div>
      }
      @if (!writer.readOnly()) {
        <button type="button" class="zv-quiet" (click)="add()">
          <tui-icon icon="@tui.plus" />
          {{ t('inspector.addText') }}
        </button>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 8px;
    }
    .item {
      display: flex;
      gap: 4px;
      width: 100%;
    }
    zv-template-control {
      flex: 1;
    }
  `,
})
export class TemplatesControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly items = computed(() =>
    itemsOf(this.field()).map((_, index) => itemField(this.field(), index)),
  );

  protected add(): void {
    this.writer.write(this.field(), [...itemsOf(this.field()), '']);
  }

  protected remove(index: number): void {
    this.writer.write(this.field(), withoutItem(this.field(), index));
  }
}
