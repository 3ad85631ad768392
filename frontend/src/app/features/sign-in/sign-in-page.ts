import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { form, FormField, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { Identity } from '../../core/auth/identity.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { Note } from '../../shared/note.js';
import { PasswordField } from '../../shared/password-field.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { Entrance } from './entrance.js';
import { RegistrationPolicy } from './registration-policy.js';
import { safeTarget } from './safe-target.js';
import { serverErrors } from '../../shared/server-errors.js';

@Component({
  selector: 'zv-sign-in-page',
  imports: [
    Entrance,
    Field,
    FieldControl,
    FormField,
    Note,
    PasswordField,
    ProblemNote,
    RouterLink,
    TranslocoDirective,
    TuiButton,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './entrance-form.scss',
})
export class SignInPage {
  private readonly identity = inject(Identity);
  private readonly router = inject(Router);

  /** Куда человек шёл до входа. */
  readonly to = input<string>();
  /** Прежний вход закончился не по его воле. */
  readonly ended = input<string>();

  protected readonly policy = inject(RegistrationPolicy);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly form = form(signal({ email: '', password: '' }), (path) => {
    required(path.email);
    required(path.password);
  });

  constructor() {
    void this.policy.load().then(() => {
      if (this.policy.firstPerson()) void this.router.navigate(['/register'], { replaceUrl: true });
    });
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      this.problem.set(undefined);
      try {
        await this.identity.signIn(form().value());
        await this.router.navigateByUrl(safeTarget(this.to()));
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        this.problem.set(problem);
        return serverErrors(problem, { email: form.email, password: form.password });
      }
    });
  }
}
