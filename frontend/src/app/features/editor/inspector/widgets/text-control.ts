import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter, written } from '../setting-writer.js';

const longText = 1000;

/** Короткий текст — одной строкой; длинный растёт вниз, чтобы его было видно целиком. */
@Component({
  selector: 'zv-text-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (long()) {
      <textarea
        #area
        class="zv-input"
        rows="1"
        [id]="name()"
        [attr.maxlength]="field().limits.longest"
        [attr.aria-describedby]="name() + '-note'"
        [attr.aria-invalid]="writer.problemsOf(field()).length > 0 || null"
        [readOnly]="writer.readOnly()"
        [value]="text()"
        (input)="writer.write(field(), toWrite(area.value))"
      ></textarea>
    } @else {
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
    }
  `,
})
export class TextControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();
  readonly mono = input(false);

  protected readonly long = computed(() => (this.field().limits.longest ?? 0) >= longText);
  protected readonly text = computed(() => textOf(this.field()));

  protected toWrite(text: string) {
    return written(this.field(), text);
  }
}
