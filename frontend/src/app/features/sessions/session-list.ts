import { computed, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import type { Room } from '@zveno/contracts/live-events.js';
import { auditTime, map, switchMap } from 'rxjs';
import { Api } from '../../api/api.js';
import { getOverview, getSessions } from '../../api/functions.js';
import type { OverviewAccountDto, SessionSummaryDto } from '../../api/models.js';
import { Loaded } from '../../core/http/loaded.js';
import { Live } from '../../core/live/live.js';
import { matching } from './matching.js';

const pageSize = 100;
const settleMs = 300;

/** Аккаунты на экране: все видимые, поиск по ним и живые состояния. */
@Injectable()
export class SessionList {
  private readonly api = inject(Api);
  private readonly live = inject(Live);
  private readonly all = new Loaded(() => this.readAll());
  private readonly overview = new Loaded(() => this.api.invoke(getOverview));

  readonly search = signal('');
  readonly sessions = this.all.value;
  readonly problem = this.all.problem;
  /** Израсходованное из пределов отправки: одним чтением на все аккаунты. */
  readonly spent = computed(
    (): ReadonlyMap<string, OverviewAccountDto> =>
      new Map(this.overview.value()?.accounts.map((account) => [account.id, account])),
  );
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

  async load(): Promise<void> {
    await Promise.all([this.all.load(), this.overview.load()]);
  }

  // Аккаунтов десятки, а не тысячи; поиск честен, только когда прочитаны все.
  private async readAll(): Promise<readonly SessionSummaryDto[]> {
    const found: SessionSummaryDto[] = [];
    let after: string | undefined;
    do {
      const page = await this.api.invoke(getSessions, { limit: pageSize, after });
      found.push(...page.items);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return found;
  }
}
