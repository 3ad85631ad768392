import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import type { Room } from '@zveno/contracts/live-events.js';
import { TranslocoService } from '@jsverse/transloco';
import type { LiveFact } from '#app/core/live/live-fact.js';
import { Live } from '#app/core/live/live.js';
import { Toasts } from '#app/shared/toasts.js';
import { DraftSaver } from './draft-saver.js';
import { OpenChain } from './open-chain.js';

/** Следит за открытой цепочкой: сохранение не отсюда, публикация, архив. */
@Injectable()
export class LiveChain {
  private readonly chain = inject(OpenChain);
  private readonly saver = inject(DraftSaver);
  private readonly toasts = inject(Toasts);
  private readonly transloco = inject(TranslocoService);
  private readonly live = inject(Live);
  private readonly room = computed((): Room | undefined => {
    const id = this.chain.id();
    return id === '' ? undefined : `chain:${id}`;
  });

  constructor() {
    effect((onCleanup) => {
      const room = this.room();
      if (!room) return;
      const facts = this.live.follow([room]).subscribe((batch) => {
        untracked(() => batch.forEach((fact) => void this.learn(fact)));
      });
      onCleanup(() => facts.unsubscribe());
    });
  }

  /** Не прочиталось — узнаем со следующей вестью: сохранение всё равно сверит редакцию. */
  private async learn(fact: LiveFact): Promise<void> {
    if (fact.name === 'chain.draft-saved') await this.meet(fact.data.revision);
    if (fact.name === 'chain.published' || fact.name === 'chain.changed')
      await this.chain.refresh();
    if (fact.name === 'resumed') await this.catchUp();
  }

  /** Слежение началось или связь вернулась: черновик могли сохранить раньше. */
  private async catchUp(): Promise<void> {
    await this.meet(await this.chain.refresh());
  }

  private async meet(revision: number): Promise<void> {
    if ((await this.saver.meet(revision)) !== 'taken') return;
    const words = this.chain.savedByMe() ? 'editor.takenOwn' : 'editor.taken';
    this.toasts.done(this.transloco.translate(words));
  }
}
