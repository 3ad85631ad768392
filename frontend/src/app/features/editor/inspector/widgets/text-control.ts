import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter, written } from '../setting-writer.js';

/** Короткий текст одной строкой. */
@Component({
  selector: 'zv-text-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      #box
      class="zv-input"
      autocomplete="off"
      spellcheck="false"
      [class.zv-mono]="mono()"
      [id]="name()"
      [attr.maxlength]="field().limits.longest"
      [attr.aria-describedby]="name() + '-note'"
      [attr.aria-invalid]="writer.problemsOf(field()).length > 0 || null"
      [readOnly]="writer.readOnly()"
      [value]="text()"
      (input)="writer.write(field(), toWrite(box.value))"
    />
  `,
})
export class TextControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();
  readonly mono = input(false);

  protected readonly text = computed(() => textOf(this.field()));

  protected toWrite(text: string) {
    return written(this.field(), text);
  }
}
