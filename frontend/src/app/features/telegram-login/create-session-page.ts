import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiAutoFocus } from '@taiga-ui/cdk/directives/auto-focus';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { Api } from '../../api/api.js';
import { postSessions } from '../../api/functions.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';

const longestName = 120;

/** Первый вопрос мастера: как называть аккаунт. Дальше — вход, у него свой адрес. */
@Component({
  selector: 'zv-create-session-page',
  imports: [
    Field,
    FieldControl,
    FormField,
    ProblemNote,
    RouterLink,
    TranslocoDirective,
    TuiAutoFocus,
    TuiButton,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './create-session-page.html',
  styleUrl: './wizard.scss',
})
export class CreateSessionPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly form = form(signal({ name: '' }), (path) => {
    required(path.name);
    maxLength(path.name, longestName);
  });

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      this.problem.set(undefined);
      try {
        const body = { name: form().value().name.trim() };
        const { id } = await this.api.invoke(postSessions, { body });
        await this.router.navigate(['/sessions', id, 'login'], { replaceUrl: true });
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }
}
