import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { PasswordField } from '../../shared/password-field.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { LoginFlow } from './login-flow.js';

@Component({
  selector: 'zv-password-step',
  imports: [PasswordField, ProblemNote, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" novalidate (submit)="enter($event)" *transloco="let t">
      <p class="lead">{{ t('login.password.lead') }}</p>
      <zv-password-field
        name="telegram-password"
        [focused]="true"
        [label]="t('login.password.label')"
        [hint]="flow.login()?.hint ? t('login.password.hint', { hint: flow.login()?.hint }) : ''"
        [field]="form.password"
      />
      <zv-problem-note #refusal [problem]="flow.problem()" />
      <footer>
        <button
          tuiButton
          type="button"
          size="m"
          appearance="secondary-grayscale"
          (click)="back.emit()"
        >
          {{ t('login.over') }}
        </button>
        <button
          tuiButton
          type="submit"
          size="m"
          [disabled]="flow.busy() || !form.password().value() || refusal.left() > 0"
        >
          {{ flow.busy() ? t('login.asking') : t('login.go') }}
        </button>
      </footer>
    </form>
  `,
  styleUrl: './wizard.scss',
})
export class PasswordStep {
  protected readonly flow = inject(LoginFlow);
  protected readonly form = form(signal({ password: '' }), (path) => required(path.password));

  readonly back = output();

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    const { target } = event;
    const password = this.form.password().value();
    if (!password || this.flow.busy()) return;
    await this.flow.enterPassword(password);
    // Неверный пароль набирают заново, не выходя из поля.
    if (this.flow.problem() && target instanceof HTMLFormElement)
      target.querySelector('input')?.select();
  }
}
