import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { strengthOf } from './password-strength.js';

/** Четыре деления и слово: насколько трудно угадать пароль. */
@Component({
  selector: 'zv-password-meter',
  imports: [TranslocoDirective],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (password()) {
      <div class="meter" *transloco="let t" [attr.data-strength]="strength()">
        <span class="bars" aria-hidden="true">
          @for (bar of [1, 2, 3, 4]; track bar) {
            <i [class.on]="bar <= strength()"></i>
          }
        </span>
        <span role="status">{{ t('password.strength.' + strength()) }}</span>
      </div>
    }
  `,
  styleUrl: './password-meter.scss',
})
export class PasswordMeter {
  readonly password = input.required<string>();
  readonly personal = input<readonly string[]>([]);
  protected readonly strength = computed(() => strengthOf(this.password(), this.personal()));
}
