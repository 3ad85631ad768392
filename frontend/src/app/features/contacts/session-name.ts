import { inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api.js';
import { getSessionsById } from '../../api/functions.js';

/** Имя аккаунта над его собеседниками; не прочиталось — страница обойдётся. */
@Injectable()
export class SessionName {
  private readonly api = inject(Api);
  private readonly known = signal('');

  readonly text = this.known.asReadonly();

  async learn(id: string): Promise<void> {
    try {
      this.known.set((await this.api.invoke(getSessionsById, { id })).name);
    } catch {
      this.known.set('');
    }
  }
}
