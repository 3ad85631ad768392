import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FormField, textOf } from '../../graph/form-field.js';
import { SettingWriter } from '../setting-writer.js';

const mostSegments = 4;
const longestRow = 30;

/** Один вариант из нескольких: короткие — рядом, длинные — списком. */
@Component({
  selector: 'zv-choice-control',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      @if (segmented()) {
        <div class="row" role="radiogroup" [attr.aria-labelledby]="name() + '-label'">
          @for (choice of field().choices; track choice.value) {
            <label [class.chosen]="choice.value === current()">
              <input
                type="radio"
                [name]="name()"
                [checked]="choice.value === current()"
                [disabled]="writer.readOnly()"
                (change)="writer.write(field(), choice.value)"
              />
              {{ choice.text }}
            </label>
          }
        </div>
      } @else {
        <select
          #box
          class="zv-input"
          [id]="name()"
          [attr.aria-labelledby]="name() + '-label'"
          [disabled]="writer.readOnly()"
          (change)="writer.write(field(), box.value || undefined)"
        >
          @if (!known()) {
            <option [value]="current()" selected>
              {{ current() || t('inspector.notChosen') }}
            </option>
          }
          @for (choice of field().choices; track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === current()">
              {{ choice.text }}
            </option>
          }
        </select>
      }
    </ng-container>
  `,
  styleUrl: './choice-control.scss',
})
export class ChoiceControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();
  readonly listed = input(false);

  protected readonly current = computed(() => textOf(this.field()));
  protected readonly known = computed(() =>
    this.field().choices.some(({ value }) => value === this.current()),
  );
  protected readonly segmented = computed(() => {
    const { choices } = this.field();
    const letters = choices.reduce((sum, { text }) => sum + text.length, 0);
    const short = choices.length <= mostSegments && letters <= longestRow;
    return short && this.known() && !this.listed();
  });
}
