import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { FormField } from '../../graph/form-field.js';
import { withBlank, withoutItem } from '../../graph/list-items.js';
import { SettingWriter } from '../setting-writer.js';
import { RuleLine } from './rule-line.js';
import { ChoiceControl } from './choice-control.js';

/** Условия словами: группы, в каждой — «что · как · с чем». */
@Component({
  selector: 'zv-rules-control',
  imports: [ChoiceControl, RuleLine, TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rules-control.html',
  styleUrl: './rules-control.scss',
})
export class RulesControl {
  protected readonly writer = inject(SettingWriter);

  readonly field = input.required<FormField>();
  readonly name = input.required<string>();

  protected readonly groups = computed(() =>
    this.field().rows.map(({ id, fields }) => ({
      id,
      join: fields.find(({ name }) => name === 'join'),
      rules: fields.find(({ kind }) => kind === 'rules'),
    })),
  );

  protected addTo(list: FormField): void {
    this.writer.write(list, withBlank(list));
  }

  protected removeFrom(list: FormField, index: number): void {
    this.writer.write(list, withoutItem(list, index));
  }
}
