import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import { flatParts, withPart } from '../../graph/flat-parts.js';
import { currentOf, type FormField } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';
import { JsonControl } from './json-control.js';
import { PartsControl } from './parts-control.js';
import { TemplateControl } from './template-control.js';

/** Значение: слово, число или подстановка — одной строкой; список и объект — строками, вложенное — как JSON. */
@Component({
  selector: 'zv-value-control',
  imports: [JsonControl, PartsControl, TemplateControl, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (flat()) {
      <zv-parts-control [field]="field()" [name]="name()" />
    } @else if (structured()) {
      <zv-json-control [field]="field()" [name]="name()" />
    } @else {
      <zv-template-control
        [line]="true"
        [field]="field()"
        [name]="name()"
        [typed]="typed()"
        [label]="label()"
      />
      @if (offersParts()) {
        <div class="offers" *transloco="let t">
          <button type="button" class="zv-quiet" (click)="begin([])">
            <tui-icon icon="@tui.plus" />
            {{ t('inspector.parts.list') }}
          </button>
          <button type="button" class="zv-quiet" (click)="begin({})">
            <tui-icon icon="@tui.plus" />
            {{ t('inspector.parts.fields') }}
          </button>
        </div>
      }
    }
  `,
  styles: `
    .offers {
      display: flex;
      flex-wrap: wrap;
    }
  `,
})
export class ValueControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();
  /** Набранные число и true с false записываются числом и «да/нет»; из пустого заводят список и объект. */
  readonly typed = input(false);
  readonly label = input('');

  private readonly current = computed(() => currentOf(this.field()));
  protected readonly structured = computed(() => {
    const current = this.current();
    return typeof current === 'object' && current !== null;
  });
  protected readonly flat = computed(() => flatParts(this.field()) !== undefined);
  protected readonly offersParts = computed(
    () => this.typed() && this.current() === undefined && !this.writer.readOnly(),
  );

  protected begin(empty: [] | Record<string, never>): void {
    this.writer.write(this.field(), withPart(empty));
  }
}
