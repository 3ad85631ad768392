import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '#app/api/api.js';
import { getSessions, getSessionsByIdChains } from '#app/api/functions.js';
import { OpenChain } from '../state/open-chain.js';

export interface ChainAccount {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
}

const most = 50;

/** Какие аккаунты ведут цепочку — из тех, что человеку видны. */
@Injectable()
export class ChainAccounts {
  private readonly api = inject(Api);
  private readonly chain = inject(OpenChain);
  private readonly found = signal<readonly ChainAccount[] | undefined>(undefined);

  /** Аккаунты, в которых цепочка включена; пока не прочитано — `undefined`. */
  readonly working = computed(() => this.found()?.filter(({ enabled }) => enabled));

  async look(): Promise<void> {
    this.found.set(undefined);
    // Не прочиталось — человек узнает об аккаунтах на их странице: публикация уже удалась.
    this.found.set(await this.read(this.chain.id()).catch(() => []));
  }

  private async read(chainId: string): Promise<readonly ChainAccount[]> {
    const { items } = await this.api.invoke(getSessions, { limit: most });
    const all = await Promise.all(
      items.map(async ({ id, name }) => {
        const { chains } = await this.api.invoke(getSessionsByIdChains, { id });
        const found = chains.find((each) => each.chainId === chainId);
        return found && { id, name, enabled: found.enabled };
      }),
    );
    return all.filter((account) => account !== undefined);
  }
}
