import { inject, Injectable } from '@angular/core';
import { Api } from '../../api/api.js';
import { getChains, getSessions } from '../../api/functions.js';
import { Loaded } from '../../core/http/loaded.js';

const shown = 6;

/** Факты для обзора; каждая часть страницы грузится и отказывает сама по себе. */
@Injectable()
export class OverviewFacts {
  private readonly api = inject(Api);

  readonly sessions = new Loaded(() => this.api.invoke(getSessions, { limit: shown }));
  readonly chains = new Loaded(() => this.api.invoke(getChains, { limit: shown }));

  load(): void {
    void this.sessions.load();
    void this.chains.load();
  }
}
