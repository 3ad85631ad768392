import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import {
  form,
  FormField,
  hidden,
  max,
  min,
  pattern,
  required,
  submit,
} from '@angular/forms/signals';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import { TuiInput } from '@taiga-ui/core/components/input';
import { Api } from '../../api/api.js';
import { deleteSessionsByIdProxy, putSessionsByIdProxy } from '../../api/functions.js';
import type { SessionDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { over } from '../../core/http/seen-revision.js';
import { type Choice, ChoiceRow } from '../../shared/choice-row.js';
import { Field } from '../../shared/field.js';
import { FieldControl } from '../../shared/field-control.js';
import { Note } from '../../shared/note.js';
import { PasswordField } from '../../shared/password-field.js';
import { ProblemNote } from '../../shared/problem-note.js';
import { Toasts } from '../../shared/toasts.js';
import { nothing, proxyOf, type ProxyKind } from './proxy-form.js';
import { SessionStore } from './session-store.js';

const lastPort = 65_535;

/** Через что аккаунт связан с Telegram. Сохранённый пароль не показывается: новый прокси вводят целиком. */
@Component({
  selector: 'zv-connection-tab',
  imports: [
    ChoiceRow,
    Field,
    FieldControl,
    FormField,
    Note,
    PasswordField,
    ProblemNote,
    TranslocoDirective,
    TuiButton,
    TuiInput,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './connection-tab.html',
  styleUrls: ['./tab.scss', './connection-tab.scss'],
})
export class ConnectionTab {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  protected readonly store = inject(SessionStore);

  protected readonly kinds: readonly Choice<ProxyKind>[] = [
    { value: 'socks5', text: 'SOCKS5' },
    { value: 'http', text: 'HTTP' },
    { value: 'mtproto', text: 'MTProxy' },
  ];
  protected readonly kind = signal<ProxyKind>('socks5');
  protected readonly secret = computed(() => this.kind() === 'mtproto');
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly proxy = computed(() => this.store.session()?.proxy);
  protected readonly form = form(signal(nothing), (path) => {
    required(path.host);
    pattern(path.host, /^[^\s/@]{1,253}$/);
    required(path.port);
    min(path.port, 1);
    max(path.port, lastPort);
    hidden(path.secret, { when: () => !this.secret() });
    required(path.secret);
    hidden(path.username, { when: () => this.secret() });
    hidden(path.password, { when: () => this.secret() });
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.form, async (form) => {
      const body = proxyOf(this.kind(), form().value());
      await this.send((id, revision) =>
        this.api.invoke(putSessionsByIdProxy, { id, body }, over(revision)),
      );
      if (!this.problem()) form().reset(nothing);
    });
  }

  protected remove(): Promise<void> {
    return this.send((id, revision) =>
      this.api.invoke(deleteSessionsByIdProxy, { id }, over(revision)),
    );
  }

  private async send(
    request: (id: string, revision: number) => Promise<SessionDto>,
  ): Promise<void> {
    this.problem.set(undefined);
    try {
      this.store.accept(await request(this.store.id, this.store.session()?.revision ?? 0));
      const key = this.proxy() ? 'session.proxy.saved' : 'session.proxy.removed';
      this.toasts.done(this.transloco.translate(key));
    } catch (error) {
      this.problem.set(problemOf(error));
      await this.store.load();
    }
  }
}
