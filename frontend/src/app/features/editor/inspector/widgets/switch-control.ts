import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { currentOf, type FormField } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';
import { Toggle } from './toggle.js';

/** Да или нет. */
@Component({
  selector: 'zv-switch-control',
  imports: [Toggle],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <zv-toggle
      [name]="name()"
      [on]="on()"
      [disabled]="writer.readOnly()"
      (turned)="writer.write(field(), $event)"
    />
  `,
})
export class SwitchControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly on = computed(() => currentOf(this.field()) === true);
}
