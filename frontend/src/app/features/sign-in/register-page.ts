import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, minLength, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { Identity } from '../../core/auth/identity.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Language } from '../../core/i18n/language.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { Note } from '../../shared/note.js';
import { PasswordField } from '../../shared/password-field.js';
import { PasswordMeter } from '../../shared/password-meter.js';
import { shortestPassword } from '../../shared/password-strength.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { Entrance } from './entrance.js';
import { RegistrationPolicy } from './registration-policy.js';
import { serverErrors } from '../../shared/server-errors.js';

@Component({
  selector: 'zv-register-page',
  imports: [
    Entrance,
    Field,
    FieldControl,
    FormField,
    Note,
    PasswordField,
    PasswordMeter,
    ProblemNote,
    RouterLink,
    TranslocoDirective,
    TuiButton,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './register-page.html',
  styleUrl: './entrance-form.scss',
})
export class RegisterPage {
  private readonly identity = inject(Identity);
  private readonly language = inject(Language);
  private readonly router = inject(Router);

  protected readonly policy = inject(RegistrationPolicy);
  protected readonly shortest = shortestPassword;
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly form = form(signal({ name: '', email: '', password: '' }), (path) => {
    required(path.name);
    required(path.email);
    email(path.email);
    required(path.password);
    minLength(path.password, shortestPassword);
  });
  protected readonly personal = computed(() => [
    ...this.form.name().value().split(/\s+/),
    ...this.form.email().value().split(/[@.]/),
  ]);

  constructor() {
    void this.policy.load();
  }

  protected async register(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      this.problem.set(undefined);
      try {
        await this.identity.register({
          ...form().value(),
          locale: this.language.current(),
        });
        await this.router.navigateByUrl('/');
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        const onFields = serverErrors(problem, {
          name: form.name,
          email: form.email,
          password: form.password,
        });
        if (onFields.length === 0) this.problem.set(problem);
        return onFields;
      }
    });
  }
}
