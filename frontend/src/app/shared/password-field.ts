import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiAutoFocus } from '@taiga-ui/cdk/directives/auto-focus';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { Field } from './field.js';
import { FieldControl } from './field-control.js';

/** Пароль, который можно показать. */
@Component({
  selector: 'zv-password-field',
  imports: [Field, FieldControl, FormField, TranslocoDirective, TuiAutoFocus, TuiButton, TuiInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <zv-field
      *transloco="let t"
      [for]="name()"
      [label]="label()"
      [hint]="hint()"
      [condition]="field()()"
    >
      <tui-textfield tuiTextfieldSize="m" [tuiTextfieldCleaner]="false">
        <input
          tuiInput
          zvFieldControl
          [tuiAutoFocus]="focused()"
          [id]="name()"
          [type]="shown() ? 'text' : 'password'"
          [autocomplete]="autocomplete()"
          [formField]="field()"
          spellcheck="false"
          autocapitalize="off"
        />
        <button
          tuiIconButton
          type="button"
          appearance="icon"
          size="s"
          [iconStart]="shown() ? '@tui.eye-off' : '@tui.eye'"
          [attr.aria-pressed]="shown()"
          (click)="shown.set(!shown())"
        >
          {{ t('password.show') }}
        </button>
      </tui-textfield>
    </zv-field>
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
  `,
})
export class PasswordField {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  /** Один вопрос на экране: печатать можно сразу. */
  readonly focused = input(false);
  readonly field = input.required<FieldTree<string>>();
  protected readonly shown = signal(false);
}
