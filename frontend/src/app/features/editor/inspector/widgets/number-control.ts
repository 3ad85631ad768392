import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { currentOf, type FormField } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';

/** Число; пустое поле возвращает умолчание. */
@Component({
  selector: 'zv-number-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      #box
      class="zv-input"
      type="number"
      step="any"
      inputmode="decimal"
      [id]="name()"
      [attr.min]="field().limits.min"
      [attr.max]="field().limits.max"
      [attr.aria-describedby]="name() + '-note'"
      [attr.aria-invalid]="writer.problemsOf(field()).length > 0 || null"
      [readOnly]="writer.readOnly()"
      [value]="current()"
      (input)="write(box)"
    />
  `,
  styles: `
    :host {
      display: block;
      max-width: 140px;
    }
  `,
})
export class NumberControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly current = computed(() => currentOf(this.field()) ?? '');

  protected write({ value, valueAsNumber }: HTMLInputElement): void {
    if (value === '') this.writer.write(this.field(), undefined);
    else if (Number.isFinite(valueAsNumber)) this.writer.write(this.field(), valueAsNumber);
  }
}
