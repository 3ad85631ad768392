import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { currentOf, type FormField } from '../../graph/form-field.js';
import { toggled } from '../../graph/toggled.js';
import { SettingWriter } from '../setting-writer.js';

/** Несколько вариантов сразу: нажатые плашки. Порядок — как в описании, а не как нажимали. */
@Component({
  selector: 'zv-choices-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-labelledby]': "name() + '-label'" },
  template: `
    @for (choice of field().choices; track choice.value) {
      <button
        type="button"
        [attr.aria-pressed]="chosen().has(choice.value)"
        [disabled]="writer.readOnly()"
        (click)="toggle(choice.value)"
      >
        {{ choice.text }}
      </button>
    }
  `,
  styleUrl: './chips.scss',
})
export class ChoicesControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly chosen = computed(() => {
    const current = currentOf(this.field());
    return new Set(Array.isArray(current) ? current.map(String) : []);
  });

  protected toggle(value: string): void {
    const chosen = toggled(this.chosen(), value);
    const order = this.field().choices.map((choice) => choice.value);
    const next = order.filter((each) => chosen.has(each));
    if (next.length >= (this.field().limits.fewestRows ?? 0)) this.writer.write(this.field(), next);
  }
}
