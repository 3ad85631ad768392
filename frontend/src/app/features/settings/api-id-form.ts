import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormField, pattern, required, submit, validate } from '@angular/forms/signals';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { isApiId } from '@zveno/contracts/api-id.js';
import type { Problem } from '../../core/http/problem.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { serverErrors } from '../../shared/server-errors.js';
import { Toasts } from '../../shared/toasts.js';
import { InstallationSettings } from './installation-settings.js';

const nothing = { apiId: '', apiHash: '' };

/** Чем установка представляется Telegram: api_id и api_hash, и откуда их взять. */
@Component({
  selector: 'zv-api-id-form',
  imports: [Field, FieldControl, FormField, ProblemNote, TranslocoDirective, TuiButton, TuiInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './api-id-form.html',
  styleUrl: './setting-form.scss',
})
export class ApiIdForm {
  private readonly settings = inject(InstallationSettings);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly current = computed(() => this.settings.value()?.telegram);
  protected readonly form = form(signal(nothing), (path) => {
    required(path.apiId);
    validate(path.apiId, ({ value }) =>
      isApiId(Number(value())) ? undefined : { kind: 'pattern' },
    );
    required(path.apiHash);
    pattern(path.apiHash, /^[\da-f]{32}$/);
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      const { apiId, apiHash } = form().value();
      const telegram = { apiId: Number(apiId), apiHash: apiHash.trim() };
      const problem = await this.settings.change({ telegram });
      this.problem.set(problem);
      if (!problem) {
        form().reset(nothing);
        this.toasts.done(this.transloco.translate('settings.saved'));
        return undefined;
      }
      return serverErrors(problem, {
        'telegram.apiId': form.apiId,
        'telegram.apiHash': form.apiHash,
      });
    });
  }
}
