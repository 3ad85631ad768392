import { computed, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import type { Room } from '@zveno/contracts/live-events.js';
import { auditTime, map, switchMap } from 'rxjs';
import { Api } from '../../api/api.js';
import { getSessions } from '../../api/functions.js';
import { Loaded } from '../../core/http/loaded.js';
import { readAll } from '../../core/http/read-all.js';
import { Live } from '../../core/live/live.js';
import { matching } from './matching.js';

const settleMs = 300;

/** Аккаунты на экране: все видимые, поиск по ним и живые состояния. */
@Injectable()
export class SessionList {
  private readonly api = inject(Api);
  private readonly live = inject(Live);
  // Поиск честен, только когда прочитаны все.
  private readonly all = new Loaded(() => readAll((page) => this.api.invoke(getSessions, page)));

  readonly search = signal('');
  readonly sessions = this.all.value;
  readonly problem = this.all.problem;
  readonly shown = computed(() => matching(this.sessions() ?? [], this.search()));

  constructor() {
    const rooms = computed(
      () => (this.sessions() ?? []).map(({ id }): Room => `session:${id}`),
      // Пока состав тот же, комнаты не меняются: следить заново незачем.
      { equal: (one, other) => one.join() === other.join() },
    );
    toObservable(rooms)
      .pipe(
        switchMap((watched) => this.live.watch(watched)),
        auditTime(settleMs),
        map(() => this.load()),
        takeUntilDestroyed(),
      )
      .subscribe();
    void this.load();
  }

  load(): Promise<void> {
    return this.all.load();
  }
}
