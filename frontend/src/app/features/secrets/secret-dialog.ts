import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  model,
  output,
  signal,
} from '@angular/core';
import { form, FormField, hidden, maxLength, required, submit } from '@angular/forms/signals';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiAutoFocus } from '@taiga-ui/cdk/directives/auto-focus';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { Api } from '../../api/api.js';
import { postSecrets, putSecretsById } from '../../api/functions.js';
import type { SecretDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { PasswordField } from '../../shared/password-field.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { Toasts } from '../../shared/toasts.js';

const nothing = { name: '', value: '' };
const longestName = 80;
const longestValue = 8000;

/** Новый секрет или новое значение прежнего: имя, на которое уже ссылаются узлы, не меняется. */
@Component({
  selector: 'zv-secret-dialog',
  imports: [
    Field,
    FieldControl,
    FormField,
    PasswordField,
    ProblemNote,
    TranslocoDirective,
    TuiAutoFocus,
    TuiButton,
    TuiDialog,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './secret-dialog.html',
  styleUrl: '../chains/dialog.scss',
})
export class SecretDialog {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  readonly secret = model<SecretDto | 'new'>();
  readonly saved = output();

  protected readonly known = computed(() => {
    const secret = this.secret();
    return secret === 'new' ? undefined : secret;
  });
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly form = form(signal(nothing), (path) => {
    hidden(path.name, { when: () => this.known() !== undefined });
    required(path.name);
    maxLength(path.name, longestName);
    required(path.value);
    maxLength(path.value, longestValue);
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      this.problem.set(undefined);
      const { name, value } = form().value();
      try {
        const saved = await this.send(name.trim(), value);
        this.toasts.done(this.transloco.translate('secrets.saved', { name: saved.name }));
        this.close();
        this.saved.emit();
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }

  protected close(): void {
    this.secret.set(undefined);
    this.form().reset(nothing);
    this.problem.set(undefined);
  }

  private send(name: string, value: string): Promise<SecretDto> {
    const known = this.known();
    return known
      ? this.api.invoke(putSecretsById, { id: known.id, body: { value } })
      : this.api.invoke(postSecrets, { body: { name, value } });
  }
}
