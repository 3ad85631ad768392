import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiIcon } from '@taiga-ui/core/components/icon';
import type { ValidationError } from '@angular/forms/signals';

/** То, что полю нужно знать о своём значении; подходит состояние любого поля signal forms. */
export interface FieldCondition {
  touched(): boolean;
  errors(): readonly ValidationError[];
}

/** Подпись, подсказка и ошибка вокруг поля ввода. Ввод внутри получает `id`, равный `for`. */
@Component({
  selector: 'zv-field',
  imports: [TranslocoDirective, TuiIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *transloco="let t">
      <label [attr.for]="for()">{{ label() }}</label>
      <ng-content />
      <p class="note" [id]="noteId()" aria-live="polite">
        @if (error(); as error) {
          <span class="error">
            <tui-icon icon="@tui.circle-alert" />
            @if (error.message) {
              {{ error.message }}
            } @else if (error.kind === 'pattern' && hint()) {
              {{ t('validation.hinted', { hint: hint() }) }}
            } @else {
              {{ t('validation.' + error.kind, error) }}
            }
          </span>
        } @else if (hint()) {
          {{ hint() }}
        }
      </p>
    </ng-container>
  `,
  styleUrl: './field.scss',
})
export class Field {
  readonly for = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly condition = input<FieldCondition>();

  readonly noteId = computed(() => `${this.for()}-note`);
  readonly error = computed(() => {
    const condition = this.condition();
    return condition?.touched() ? condition.errors()[0] : undefined;
  });
}
