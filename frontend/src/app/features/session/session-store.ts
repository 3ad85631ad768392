import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { auditTime } from 'rxjs';
import { Api } from '../../api/api.js';
import { getSessionsById } from '../../api/functions.js';
import type { SessionDto } from '../../api/models.js';
import { type Problem, problemOf } from '../../core/http/problem.js';
import { Live } from '../../core/live/live.js';
import { atLeast, type Role } from '../sessions/session-roles.js';

const settleMs = 200;

/** Открытый аккаунт: все разделы страницы читают его отсюда, а живые факты обновляют. */
@Injectable()
export class SessionStore {
  private readonly api = inject(Api);
  private readonly live = inject(Live);
  private readonly destroyed = inject(DestroyRef);
  private readonly read = signal<SessionDto | undefined>(undefined);
  private readonly moves = signal(0);

  readonly session = this.read.asReadonly();
  readonly problem = signal<Problem | undefined>(undefined);
  /** Растёт с каждым живым фактом: по нему перечитывают то, что лежит рядом с аккаунтом. */
  readonly changes = this.moves.asReadonly();
  readonly role = computed((): Role => this.read()?.role ?? 'viewer');
  readonly editable = computed(() => atLeast(this.role(), 'editor'));
  readonly manageable = computed(() => atLeast(this.role(), 'manager'));

  id = '';

  follow(id: string): void {
    this.id = id;
    void this.load();
    this.live
      .watch([`session:${id}`])
      .pipe(auditTime(settleMs), takeUntilDestroyed(this.destroyed))
      .subscribe(() => {
        this.moves.update((count) => count + 1);
        void this.load();
      });
  }

  async load(): Promise<void> {
    try {
      this.read.set(await this.api.invoke(getSessionsById, { id: this.id }));
      this.problem.set(undefined);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** Ответ на правку и есть новый аккаунт: перечитывать его незачем. */
  accept(session: SessionDto): void {
    this.read.set(session);
  }
}
