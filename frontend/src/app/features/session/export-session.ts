import { Clipboard } from '@angular/cdk/clipboard';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { form, required, submit } from '@angular/forms/signals';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { Api } from '../../api/api.js';
import { postSessionsByIdExport } from '../../api/functions.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { ChoiceRow } from '../../shared/choice-row.js';
import { Note } from '../../shared/note.js';
import { PasswordField } from '../../shared/password-field.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { Toasts } from '../../shared/toasts.js';
import { type SessionFormat, sessionFormats } from '../telegram-login/session-formats.js';
import { SessionStore } from './session-store.js';

const nothing = { password: '' };

/** Строка сеанса для другой программы. Показывается один раз; спрашивается пароль от Звена. */
@Component({
  selector: 'zv-export-session',
  imports: [ChoiceRow, Note, PasswordField, ProblemNote, TranslocoDirective, TuiButton, TuiDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './export-session.html',
  styleUrls: ['./tab.scss', './manage-tab.scss'],
})
export class ExportSession {
  private readonly api = inject(Api);
  private readonly clipboard = inject(Clipboard);
  private readonly store = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);

  readonly signedIn = input.required<boolean>();

  protected readonly formats = sessionFormats;
  protected readonly format = signal<SessionFormat>('telethon');
  protected readonly open = signal(false);
  protected readonly exported = signal('');
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly form = form(signal(nothing), (path) => required(path.password));

  protected async run(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      this.problem.set(undefined);
      const body = { password: form().value().password, format: this.format() };
      try {
        const { text } = await this.api.invoke(postSessionsByIdExport, { id: this.store.id, body });
        this.exported.set(text);
      } catch (error) {
        this.problem.set(problemOf(error));
      }
    });
  }

  protected copy(): void {
    this.clipboard.copy(this.exported());
    this.toasts.done(this.transloco.translate('session.export.copied'));
  }

  protected close(): void {
    this.open.set(false);
    this.exported.set('');
    this.problem.set(undefined);
    this.form().reset(nothing);
  }
}
