import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, minLength, required, submit } from '@angular/forms/signals';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { AuthApi } from '../../core/auth/auth-api.js';
import { Identity } from '../../core/auth/identity.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { serverErrors } from '../../shared/server-errors.js';
import { PasswordField } from '../../shared/password-field.js';
import { PasswordMeter } from '../../shared/password-meter.js';
import { shortestPassword } from '../../shared/password-strength.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { Toasts } from '../../shared/toasts.js';

const nothing = { currentPassword: '', newPassword: '' };

@Component({
  selector: 'zv-change-password-form',
  imports: [PasswordField, PasswordMeter, ProblemNote, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-password-form.html',
  styleUrl: './change-password-form.scss',
})
export class ChangePasswordForm {
  private readonly api = inject(AuthApi);
  private readonly identity = inject(Identity);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  protected readonly shortest = shortestPassword;
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly form = form(signal(nothing), (path) => {
    required(path.currentPassword);
    required(path.newPassword);
    minLength(path.newPassword, shortestPassword);
  });
  protected readonly personal = computed(() => {
    const person = this.identity.person();
    return person ? [...person.name.split(/\s+/), ...person.email.split(/[@.]/)] : [];
  });

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      this.problem.set(undefined);
      try {
        await this.api.changePassword(form().value());
        form().reset(nothing);
        this.toasts.done(this.transloco.translate('profile.password.done'));
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        const onFields = serverErrors(problem, {
          currentPassword: form.currentPassword,
          newPassword: form.newPassword,
        });
        if (onFields.length === 0) this.problem.set(problem);
        return onFields;
      }
    });
  }
}
