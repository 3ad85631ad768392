import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { currentOf, type FormField } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';
import { JsonControl } from './json-control.js';
import { TemplateControl } from './template-control.js';

/** Значение: слово, число или подстановка — одной строкой; объект и список — как JSON. */
@Component({
  selector: 'zv-value-control',
  imports: [JsonControl, TemplateControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (structured()) {
      <zv-json-control [field]="field()" [name]="name()" />
    } @else {
      <zv-template-control [field]="field()" [name]="name()" [line]="true" [label]="label()" />
    }
  `,
})
export class ValueControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();
  readonly label = input('');

  protected readonly structured = computed(() => {
    const current = currentOf(this.field());
    return typeof current === 'object' && current !== null;
  });
}
