import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TuiIcon } from '@taiga-ui/core/components/icon';

export interface PickOption {
  readonly value: string;
  readonly text: string;
}

/** Выбор одного значения из списка; внутри — обычный список браузера, знакомый телефону и клавиатуре. */
@Component({
  selector: 'zv-pick',
  imports: [TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.set]': 'value()' },
  template: `
    <select [attr.aria-label]="label()" #box (change)="picked.emit(box.value || undefined)">
      <option value="" [selected]="!value()">{{ any() }}</option>
      @if (value() && !known()) {
        <option [value]="value()" selected>{{ label() }}</option>
      }
      @for (option of options(); track option.value) {
        <option [value]="option.value" [selected]="option.value === value()">
          {{ option.text }}
        </option>
      }
    </select>
    <tui-icon icon="@tui.chevron-down" />
  `,
  styleUrl: './pick.scss',
})
export class Pick {
  readonly label = input.required<string>();
  /** Как назвать «не выбрано». */
  readonly any = input.required<string>();
  readonly options = input.required<readonly PickOption[]>();
  readonly value = input<string>();
  readonly picked = output<string | undefined>();
  /** Выбранного по ссылке в списке может не быть: тогда поле зовёт его по виду, а не говорит «все». */
  protected readonly known = computed(() =>
    this.options().some(({ value }) => value === this.value()),
  );
}
