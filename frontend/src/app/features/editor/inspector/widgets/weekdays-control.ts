import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '#app/core/i18n/language.js';
import { currentOf, type FormField } from '../../graph/form-field.js';
import { toggled } from '../../graph/toggled.js';
import { SettingWriter } from '../setting-writer.js';

const monday = Date.UTC(2026, 0, 5);
const day = 86_400_000;

/** Дни недели; хранятся числами, 1 — понедельник. */
@Component({
  selector: 'zv-weekdays-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-labelledby]': "name() + '-label'" },
  template: `
    @for (each of days(); track each.number) {
      <button
        type="button"
        [attr.aria-label]="each.long"
        [attr.aria-pressed]="chosen().has(each.number)"
        [disabled]="writer.readOnly()"
        (click)="toggle(each.number)"
      >
        {{ each.short }}
      </button>
    }
  `,
  styleUrl: './chips.scss',
})
export class WeekdaysControl {
  private readonly language = inject(Language);
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly days = computed(() => {
    const language = this.language.current();
    return [1, 2, 3, 4, 5, 6, 7].map((number) => {
      const date = new Date(monday + (number - 1) * day);
      const called = (weekday: 'short' | 'long'): string =>
        date.toLocaleDateString(language, { weekday, timeZone: 'UTC' });
      return { number, short: called('short'), long: called('long') };
    });
  });
  protected readonly chosen = computed(() => {
    const current = currentOf(this.field());
    return new Set(Array.isArray(current) ? current.map(Number) : []);
  });

  protected toggle(number: number): void {
    const next = toggled(this.chosen(), number);
    if (next.size > 0) this.writer.write(this.field(), [...next].sort());
  }
}
