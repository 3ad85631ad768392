import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FormField } from '../../graph/form-field.js';
import { KnownVariables } from '../variables/known-variables.js';
import { WordsControl } from './words-control.js';

/** Несколько имён переменных или полей собеседника. */
@Component({
  selector: 'zv-names-control',
  imports: [WordsControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<zv-words-control [field]="field()" [name]="name()" [suggestions]="known()" />`,
})
export class NamesControl {
  private readonly variables = inject(KnownVariables);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly known = computed(() =>
    this.field().kind === 'contact-fields'
      ? this.variables.contactFields()
      : this.variables.names(),
  );
}
