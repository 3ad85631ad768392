import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { FormField } from '../graph/form-field.js';
import { fieldName } from './field-name.js';
import { SettingControl } from './setting-control.js';
import { SettingWriter } from './setting-writer.js';

const besideLabel: readonly string[] = ['switch'];
const withOwnLabel: readonly string[] = [
  'choices',
  'weekdays',
  'clocks',
  'choice',
  'rows',
  'rules',
];

/** Поле настройки: подпись, ввод, пояснение и замечание к нему. */
@Component({
  selector: 'zv-setting-field',
  imports: [SettingControl, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './setting-field.html',
  styleUrl: './setting-field.scss',
  host: { '[class.beside]': 'beside()', '[attr.data-setting]': 'field().id' },
})
export class SettingField {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  /** Подпись только для читающих с экрана: столбец уже подписан. */
  readonly labelHidden = input(false);

  protected readonly name = computed(() => fieldName(this.field().id));
  protected readonly problems = computed(() => this.writer.problemsOf(this.field()));
  protected readonly beside = computed(() => besideLabel.includes(this.field().kind));
  /** У группы вводов нет одного поля, на которое указать: она называется через `aria-labelledby`. */
  protected readonly grouped = computed(() => withOwnLabel.includes(this.field().kind));
}
