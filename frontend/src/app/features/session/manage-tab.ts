import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
} from '@angular/core';
import { form, FormField, maxLength, required, submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { TuiDialog } from '@taiga-ui/core/portals/dialog';
import { Api } from '../../api/api.js';
import {
  deleteSessionsById,
  patchSessionsById,
  postSessionsByIdLogout,
} from '../../api/functions.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { over } from '../../core/http/seen-revision.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { Note } from '../../shared/note.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { Toasts } from '../../shared/toasts.js';
import { atLeast } from '../sessions/session-roles.js';
import { ExportSession } from './export-session.js';
import { SessionStore } from './session-store.js';

const longestName = 120;

/** Имя, выгрузка сеанса, выход из Telegram и удаление. */
@Component({
  selector: 'zv-manage-tab',
  imports: [
    ExportSession,
    Field,
    FieldControl,
    FormField,
    Note,
    ProblemNote,
    TranslocoDirective,
    TuiButton,
    TuiDialog,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './manage-tab.html',
  styleUrls: ['./tab.scss', './manage-tab.scss'],
})
export class ManageTab {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly store = inject(SessionStore);

  protected readonly signedIn = computed(() => this.store.session()?.status !== 'logged-out');
  protected readonly owner = computed(() => atLeast(this.store.role(), 'owner'));
  protected readonly leaving = signal(false);
  protected readonly deleting = signal(false);
  protected readonly typed = signal('');
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly refusal = signal<Problem | undefined>(undefined);
  protected readonly form = form(signal({ name: '' }), (path) => {
    required(path.name);
    maxLength(path.name, longestName);
  });

  constructor() {
    effect(() => {
      const name = this.store.session()?.name;
      if (name !== undefined) this.form().reset({ name });
    });
  }

  protected async rename(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      this.problem.set(undefined);
      const body = { name: form().value().name.trim() };
      const revision = this.store.session()?.revision ?? 0;
      try {
        const id = this.store.id;
        this.store.accept(await this.api.invoke(patchSessionsById, { id, body }, over(revision)));
        this.toasts.done(this.transloco.translate('session.manage.renamed'));
      } catch (error) {
        this.problem.set(problemOf(error));
        await this.store.load();
      }
    });
  }

  protected async leave(): Promise<void> {
    this.leaving.set(false);
    try {
      await this.api.invoke(postSessionsByIdLogout, { id: this.store.id });
      this.toasts.done(this.transloco.translate('session.manage.left'));
    } catch (error) {
      this.toasts.failed(error);
    }
    await this.store.load();
  }

  protected async delete(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set(undefined);
    const name = this.typed();
    try {
      await this.api.invoke(deleteSessionsById, { id: this.store.id, name });
      this.toasts.done(this.transloco.translate('session.manage.deleted', { name }));
      await this.router.navigateByUrl('/sessions');
    } catch (error) {
      this.refusal.set(problemOf(error));
    }
  }

  protected keep(): void {
    this.deleting.set(false);
    this.typed.set('');
    this.refusal.set(undefined);
  }
}
