import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../../core/http/problem.js';
import type { ChainSummary } from '../chains/chain-types.js';
import { ChainsApi } from '../chains/chains-api.js';
import type { SessionPage, SessionSummary } from './session-types.js';

const shown = 6;

/** Факты для обзора. */
@Injectable()
export class OverviewFacts {
  private readonly http = inject(HttpClient);
  private readonly chainsApi = inject(ChainsApi);

  readonly sessions = signal<readonly SessionSummary[]>([]);
  readonly chains = signal<readonly ChainSummary[]>([]);
  readonly moreChains = signal(false);
  readonly ready = signal(false);
  readonly problem = signal<Problem | undefined>(undefined);

  async load(): Promise<void> {
    this.problem.set(undefined);
    try {
      const [sessions, chains] = await Promise.all([
        firstValueFrom(this.http.get<SessionPage>('/api/sessions', { params: { limit: 50 } })),
        this.chainsApi.page({}, shown),
      ]);
      this.sessions.set(sessions.items);
      this.chains.set(chains.items);
      this.moreChains.set(chains.next !== null);
      this.ready.set(true);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
