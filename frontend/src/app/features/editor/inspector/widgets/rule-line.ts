import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { FormField, FormRow } from '../../graph/form-field.js';
import { fieldName } from '../field-name.js';
import { SettingWriter } from '../setting-writer.js';
import { ChoiceControl } from './choice-control.js';
import { ValueControl } from './value-control.js';

/** Одно условие: что сравнить, как и с чем. Чему правая часть не нужна, у того её нет. */
@Component({
  selector: 'zv-rule-line',
  imports: [ChoiceControl, TranslocoDirective, TuiIcon, ValueControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rule-line.html',
  styleUrl: './rule-line.scss',
})
export class RuleLine {
  protected readonly writer = inject(SettingWriter);

  readonly row = input.required<FormRow>();
  readonly number = input.required<number>();
  readonly removable = input.required<boolean>();
  readonly removed = output();

  protected readonly left = computed(() => this.part('left'));
  protected readonly operator = computed(() => this.part('operator'));
  protected readonly right = computed(() => this.part('right'));
  protected readonly problems = computed(() =>
    this.row().fields.flatMap((field) => this.writer.problemsOf(field)),
  );

  protected nameOf(field: FormField): string {
    return fieldName(field.id);
  }

  private part(name: string): FormField | undefined {
    return this.row().fields.find((field) => field.name === name);
  }
}
