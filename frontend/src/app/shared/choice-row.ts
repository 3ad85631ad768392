import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { TuiIcon } from '@taiga-ui/core/components/icon';

export interface Choice<T extends string> {
  readonly value: T;
  readonly text: string;
  readonly icon?: string;
}

let groups = 0;

/** Выбор одного из двух–четырёх рядом стоящих значений; внутри — обычные радиокнопки. */
@Component({
  selector: 'zv-choice-row',
  imports: [TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend [class.zv-hidden]="labelHidden()">{{ label() }}</legend>
      <div class="row">
        @for (choice of choices(); track choice.value) {
          <label [class.chosen]="choice.value === value()">
            <input
              type="radio"
              [name]="group"
              [checked]="choice.value === value()"
              (change)="value.set(choice.value)"
            />
            @if (choice.icon; as icon) {
              <tui-icon [icon]="icon" />
            }
            {{ choice.text }}
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './choice-row.scss',
})
export class ChoiceRow<T extends string> {
  readonly label = input.required<string>();
  readonly labelHidden = input(false);
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = model.required<T>();
  protected readonly group = `choice-${(groups += 1)}`;
}
