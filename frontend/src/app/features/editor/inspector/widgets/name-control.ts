import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';
import { KnownVariables } from '../variables/known-variables.js';

/** Имя переменной или поля собеседника: подсказывает уже известные, принимает новые. */
@Component({
  selector: 'zv-name-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      #box
      class="zv-input zv-mono"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength="64"
      [id]="name()"
      [attr.list]="name() + '-list'"
      [attr.aria-label]="label() || null"
      [attr.aria-describedby]="name() + '-note'"
      [attr.aria-invalid]="writer.problemsOf(field()).length > 0 || null"
      [readOnly]="writer.readOnly()"
      [value]="text()"
      (input)="write(box.value)"
    />
    <datalist [id]="name() + '-list'">
      @for (known of known(); track known) {
        <option [value]="known"></option>
      }
    </datalist>
  `,
})
export class NameControl {
  private readonly variables = inject(KnownVariables);
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();
  readonly label = input('');

  protected readonly text = computed(() => textOf(this.field()));
  protected readonly known = computed(() =>
    this.field().kind === 'contact-field' ? this.variables.contactFields() : this.variables.names(),
  );

  protected write(typed: string): void {
    const text = typed.trim();
    this.writer.write(this.field(), text === '' && !this.field().required ? undefined : text);
  }
}
