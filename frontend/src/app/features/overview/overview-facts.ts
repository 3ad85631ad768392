import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Api } from '../../api/api.js';
import { getChains } from '../../api/functions.js';
import { Loaded } from '../../core/http/loaded.js';
import type { SessionPage } from './session-types.js';

const shown = 6;

/** Факты для обзора; каждая часть страницы грузится и отказывает сама по себе. */
@Injectable()
export class OverviewFacts {
  private readonly http = inject(HttpClient);
  private readonly api = inject(Api);

  readonly sessions = new Loaded(() =>
    firstValueFrom(this.http.get<SessionPage>('/api/sessions', { params: { limit: shown } })),
  );
  readonly chains = new Loaded(() => this.api.invoke(getChains, { limit: shown }));

  load(): void {
    void this.sessions.load();
    void this.chains.load();
  }
}
