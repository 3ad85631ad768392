import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import type { NodeId } from '@zveno/contracts/chain-document.js';
import type { EditorPresence } from '@zveno/contracts/live-events.js';
import { debounceTime, filter, switchMap } from 'rxjs';
import { Identity } from '#app/core/auth/identity.js';
import { Live } from '#app/core/live/live.js';
import { ChainEditor } from '../state/chain-editor.js';
import { NodeMarks } from '../state/node-marks.js';
import { OpenChain } from '../state/open-chain.js';

const choicePauseMs = 200;

/** Кто ещё открыл эту цепочку и какой узел выбрал. О себе вкладка говорит сама — при каждом выборе и новой связи. */
@Injectable()
export class Presence {
  private readonly live = inject(Live);
  private readonly chain = inject(OpenChain);
  private readonly editor = inject(ChainEditor);
  private readonly identity = inject(Identity);
  private readonly heard = signal<readonly EditorPresence[]>([]);

  /** Остальные люди; у одного может быть открыто несколько вкладок. */
  readonly others = computed(() =>
    this.heard().filter(({ userId }) => userId !== this.identity.person()?.id),
  );
  private readonly own = computed(() => ({
    connected: this.live.connected(),
    chainId: this.chain.id(),
    nodeId: this.editor.selectedNode() ?? null,
  }));

  constructor() {
    const marks = inject(NodeMarks);
    toObservable(this.chain.id)
      .pipe(
        filter((id) => id !== ''),
        switchMap((id) => this.live.watch([`chain:${id}`])),
        takeUntilDestroyed(),
      )
      .subscribe((facts) => {
        for (const fact of facts)
          if (fact.name === 'chain.presence') this.heard.set(fact.data.people);
      });
    toObservable(this.own)
      .pipe(debounceTime(choicePauseMs), takeUntilDestroyed())
      .subscribe(({ connected, chainId, nodeId }) => {
        if (connected && chainId !== '') this.live.say('present', { chainId, nodeId });
      });
    effect(() => marks.set('presence', { nodes: watchersOf(this.others()) }));
    inject(DestroyRef).onDestroy(() => {
      const chainId = untracked(this.chain.id);
      if (chainId !== '') this.live.say('absent', { chainId });
    });
  }
}

function watchersOf(
  people: readonly EditorPresence[],
): ReadonlyMap<NodeId, { readonly watchers: readonly string[] }> {
  const marks = new Map<NodeId, { watchers: readonly string[] }>();
  for (const { nodeId, name } of people) {
    if (nodeId === null) continue;
    const known = marks.get(nodeId)?.watchers ?? [];
    marks.set(nodeId, { watchers: [...new Set([...known, name])] });
  }
  return marks;
}
