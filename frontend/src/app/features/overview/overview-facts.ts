import { computed, inject, Injectable } from '@angular/core';
import type { Room } from '@zveno/contracts/live-events.js';
import { Api } from '../../api/api.js';
import { getChains, getOverview } from '../../api/functions.js';
import { Loaded } from '../../core/http/loaded.js';

const shownChains = 6;
const exampleTag = 'пример';

/** Факты для обзора; каждая часть страницы грузится и отказывает сама по себе. */
@Injectable()
export class OverviewFacts {
  private readonly api = inject(Api);

  readonly now = new Loaded(() => this.api.invoke(getOverview));
  readonly chains = new Loaded(() =>
    this.api.invoke(getChains, { limit: shownChains, order: 'changed' }),
  );
  /** Опубликованная бывает старше показанных черновиков: её спрашивают отдельно. */
  readonly published = new Loaded(() =>
    this.api.invoke(getChains, { state: 'published', limit: 1 }),
  );

  readonly totals = computed(() => {
    const overview = this.now.value();
    if (!overview) return undefined;
    const sum = (part: 'started' | 'done') =>
      overview.hours.reduce((total, hour) => total + hour[part], 0);
    return {
      inside: overview.peopleInside,
      started: sum('started'),
      done: sum('done'),
      failed: overview.failedToday,
    };
  });
  /** Пример, который идёт с продуктом, если его ещё не убрали. */
  readonly example = computed(() =>
    this.chains.value()?.items.find(({ tags }) => tags.includes(exampleTag)),
  );
  readonly rooms = computed((): readonly Room[] => [
    ...(this.now.value()?.accounts ?? []).map(({ id }): Room => `session:${id}`),
    ...(this.chains.value()?.items ?? []).map(({ id }): Room => `chain:${id}`),
  ]);

  load(): void {
    void this.now.load();
    void this.chains.load();
    if (!this.published.value()?.items.length) void this.published.load();
  }
}
