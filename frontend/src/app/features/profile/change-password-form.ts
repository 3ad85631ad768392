import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { form, minLength, required, submit } from '@angular/forms/signals';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { Api } from '../../api/api.js';
import { postMePassword } from '../../api/functions.js';
import { Identity } from '../../core/auth/identity.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { serverErrors } from '../../shared/server-errors.js';
import { PasswordField } from '../../shared/password-field.js';
import { PasswordMeter } from '../../shared/password-meter.js';
import { shortestPassword } from '../../shared/password-strength.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { Toasts } from '../../shared/toasts.js';

const nothing = { current: '', next: '' };

@Component({
  selector: 'zv-change-password-form',
  imports: [PasswordField, PasswordMeter, ProblemNote, TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './change-password-form.html',
  styleUrl: './change-password-form.scss',
})
export class ChangePasswordForm {
  private readonly api = inject(Api);
  private readonly identity = inject(Identity);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  readonly changed = output();

  protected readonly shortest = shortestPassword;
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly form = form(signal(nothing), (path) => {
    required(path.current);
    required(path.next);
    minLength(path.next, shortestPassword);
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
        await this.api.invoke(postMePassword, { body: form().value() });
        form().reset(nothing);
        this.changed.emit();
        this.toasts.done(this.transloco.translate('profile.password.done'));
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        const onFields = serverErrors(problem, {
          current: form.current,
          next: form.next,
        });
        if (onFields.length === 0) this.problem.set(problem);
        return onFields;
      }
    });
  }
}
