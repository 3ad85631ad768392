import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { interval, merge } from 'rxjs';
import { Api } from '../../api/api.js';
import {
  deleteSessionsByIdLogin,
  getSessionsById,
  getSessionsByIdLogin,
  postSessionsByIdImport,
  postSessionsByIdLoginCode,
  postSessionsByIdLoginPassword,
  postSessionsByIdLoginPhone,
  postSessionsByIdLoginQr,
  postSessionsByIdLoginResend,
} from '../../api/functions.js';
import type { ImportSessionDto, SessionDto, TelegramLoginDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Live } from '../../core/live/live.js';

const askEveryMs = 3000;

/** Вход аккаунта в Telegram: на каком он шаге и что ответил последний шаг. Помнит его сервер, страница читает. */
@Injectable()
export class LoginFlow {
  private readonly api = inject(Api);
  private readonly live = inject(Live);
  private readonly destroyed = inject(DestroyRef);
  private readonly account = signal<SessionDto | undefined>(undefined);
  private readonly state = signal<TelegramLoginDto | undefined>(undefined);
  private readonly working = signal(false);
  private readonly succeeded = signal(false);
  private id = '';
  private turn = 0;

  readonly session = this.account.asReadonly();
  readonly login = this.state.asReadonly();
  readonly busy = this.working.asReadonly();
  readonly entered = this.succeeded.asReadonly();
  /** Отказ последнего шага. */
  readonly problem = signal<Problem | undefined>(undefined);
  /** Не удалось прочесть сам вход. */
  readonly unread = signal<Problem | undefined>(undefined);

  follow(id: string): void {
    this.id = id;
    void this.read();
    // Без живой связи шаги QR узнают сами: код меняется каждые полминуты.
    merge(this.live.watch([`session:${id}`]), interval(askEveryMs))
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe((fact) => {
        if (typeof fact !== 'number' || !this.live.connected()) void this.read();
      });
  }

  async read(): Promise<void> {
    const turn = (this.turn += 1);
    this.unread.set(undefined);
    try {
      const [session, login] = await Promise.all([
        this.api.invoke(getSessionsById, { id: this.id }),
        this.api.invoke(getSessionsByIdLogin, { id: this.id }),
      ]);
      // Ответ, обогнанный следующим вопросом, устарел.
      if (turn !== this.turn) return;
      this.account.set(session);
      this.accept(login);
    } catch (error) {
      if (!this.session()) this.unread.set(problemOf(error));
    }
  }

  startQr(): Promise<void> {
    return this.step(() => this.api.invoke(postSessionsByIdLoginQr, { id: this.id }));
  }

  sendPhone(phone: string): Promise<void> {
    return this.step(() =>
      this.api.invoke(postSessionsByIdLoginPhone, { id: this.id, body: { phone } }),
    );
  }

  enterCode(code: string): Promise<void> {
    return this.step(() =>
      this.api.invoke(postSessionsByIdLoginCode, { id: this.id, body: { code } }),
    );
  }

  resend(): Promise<void> {
    return this.step(() => this.api.invoke(postSessionsByIdLoginResend, { id: this.id }));
  }

  enterPassword(password: string): Promise<void> {
    return this.step(() =>
      this.api.invoke(postSessionsByIdLoginPassword, { id: this.id, body: { password } }),
    );
  }

  importString(body: ImportSessionDto): Promise<void> {
    return this.step(async () => {
      await this.api.invoke(postSessionsByIdImport, { id: this.id, body });
      this.succeeded.set(true);
      return this.api.invoke(getSessionsByIdLogin, { id: this.id });
    });
  }

  async cancel(): Promise<void> {
    await this.step(async () => {
      await this.api.invoke(deleteSessionsByIdLogin, { id: this.id });
      return this.api.invoke(getSessionsByIdLogin, { id: this.id });
    });
  }

  private async step(work: () => Promise<TelegramLoginDto>): Promise<void> {
    this.working.set(true);
    this.problem.set(undefined);
    try {
      this.accept(await work());
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      // После отказа вход мог кончиться или уйти на другой шаг: об этом знает только сервер.
      await this.read();
      this.working.set(false);
    }
  }

  private accept(login: TelegramLoginDto): void {
    const before = this.state()?.step;
    if (login.step === 'done' && before !== undefined && before !== 'done' && before !== 'failed')
      this.succeeded.set(true);
    this.state.set(login);
  }
}
