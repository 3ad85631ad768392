import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter, written } from '../setting-writer.js';
import { CodeBox } from './code-box.js';

/** Программа узла. */
@Component({
  selector: 'zv-code-control',
  imports: [CodeBox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @defer (on immediate) {
      <zv-code-box
        language="javascript"
        [label]="field().label"
        [text]="text()"
        [readOnly]="writer.readOnly()"
        (typed)="write($event)"
      />
    }
  `,
})
export class CodeControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly text = computed(() => textOf(this.field()));

  protected write(text: string): void {
    this.writer.write(this.field(), written(this.field(), text));
  }
}
