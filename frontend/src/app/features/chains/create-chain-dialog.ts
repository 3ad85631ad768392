import { ChangeDetectionStrategy, Component, inject, model, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { TuiAutoFocus } from '@taiga-ui/cdk/directives/auto-focus';
import { Api } from '../../api/api.js';
import { postChains } from '../../api/functions.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { Toasts } from '../../shared/toasts.js';

const longestName = 120;

@Component({
  selector: 'zv-create-chain-dialog',
  imports: [
    Field,
    FieldControl,
    FormField,
    ProblemNote,
    TranslocoDirective,
    TuiAutoFocus,
    TuiButton,
    TuiDialog,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './create-chain-dialog.html',
  styleUrl: './dialog.scss',
})
export class CreateChainDialog {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly value = signal({ name: '' });

  readonly open = model(false);
  readonly created = output();

  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly form = form(this.value, (path) => {
    required(path.name);
    maxLength(path.name, longestName);
  });

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      this.problem.set(undefined);
      try {
        const chain = await this.api.invoke(postChains, {
          body: { name: form().value().name.trim() },
        });
        this.toasts.done(this.transloco.translate('chains.created', { name: chain.name }));
        this.close();
        this.created.emit();
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }

  protected close(): void {
    this.open.set(false);
    this.form().reset({ name: '' });
    this.problem.set(undefined);
  }
}
