import { inject, Injectable } from '@angular/core';
import { Api } from '#app/api/api.js';
import { getChains, getSecrets, getSessions } from '#app/api/functions.js';

export interface RemoteChoice {
  readonly value: string;
  readonly text: string;
  readonly note: string;
}

export type RemoteKind = 'chain' | 'account' | 'secret';

const most = 30;

/** Из чего выбирают цепочку, аккаунт или секрет. */
@Injectable()
export class RemoteChoices {
  private readonly api = inject(Api);

  async find(kind: RemoteKind, search: string): Promise<readonly RemoteChoice[]> {
    switch (kind) {
      case 'chain':
        return this.chains(search);
      case 'account':
        return matching(await this.accounts(), search);
      case 'secret':
        return matching(await this.secrets(), search);
    }
  }

  private async chains(search: string): Promise<readonly RemoteChoice[]> {
    const { items } = await this.api.invoke(getChains, {
      limit: most,
      ...(search !== '' && { search }),
    });
    return items.map(({ id, name, tags }) => ({ value: id, text: name, note: tags.join(', ') }));
  }

  private async accounts(): Promise<readonly RemoteChoice[]> {
    const { items } = await this.api.invoke(getSessions, { limit: 100 });
    return items.map(({ id, name, username, phone }) => ({
      value: id,
      text: name,
      note: username === null ? (phone ?? '') : `@${username}`,
    }));
  }

  private async secrets(): Promise<readonly RemoteChoice[]> {
    const { items } = await this.api.invoke(getSecrets);
    return items.map(({ name, hint }) => ({
      value: name,
      text: name,
      note: hint === '' ? '' : `…${hint}`,
    }));
  }
}

function matching(choices: readonly RemoteChoice[], search: string): readonly RemoteChoice[] {
  const wanted = search.toLowerCase();
  return choices.filter(({ text, note }) => `${text} ${note}`.toLowerCase().includes(wanted));
}
