import { effect, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { auditTime, filter, switchMap } from 'rxjs';
import { Api } from '#app/api/api.js';
import { getChainsByIdInside } from '#app/api/functions.js';
import type { ChainInsideDto } from '#app/api/models.js';
import { Live } from '#app/core/live/live.js';
import { NodeMarks } from '../state/node-marks.js';
import { OpenChain } from '../state/open-chain.js';

const batchMs = 500;

/** Сколько людей сейчас стоит на каждом узле. */
@Injectable()
export class PeopleInside {
  private readonly api = inject(Api);
  private readonly chain = inject(OpenChain);
  private readonly read = signal<ChainInsideDto | undefined>(undefined);

  readonly inside = this.read.asReadonly();

  constructor() {
    const live = inject(Live);
    const marks = inject(NodeMarks);
    const opened = toObservable(this.chain.id).pipe(filter((id) => id !== ''));
    const moved = opened.pipe(
      switchMap((id) => live.follow([`chain:${id}`])),
      filter((facts) =>
        facts.some(({ name }) => name === 'chain.inside-changed' || name === 'resumed'),
      ),
      auditTime(batchMs),
    );
    moved.pipe(takeUntilDestroyed()).subscribe(() => void this.refresh());
    effect(() => {
      const nodes = (this.read()?.nodes ?? []).flatMap(({ nodeId, people }) =>
        nodeId === null ? [] : [[nodeId, { people }] as const],
      );
      marks.set('people', { nodes: new Map(nodes) });
    });
  }

  /** Счётчики — подсказка: не прочитались — остаются прежние до следующей вести. */
  private async refresh(): Promise<void> {
    const id = this.chain.id();
    const inside = await this.api.invoke(getChainsByIdInside, { id }).catch(() => undefined);
    if (inside && id === this.chain.id()) this.read.set(inside);
  }
}
