import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, Injector, signal } from '@angular/core';
import { Api } from '../../api/api.js';
import { postAuthRefresh } from '../../api/functions.js';
import type { SignedInDto } from '../../api/models.js';
import { type AccessKey, KeyKeeper } from './key-keeper.js';
import { openly } from './without-key.js';

const markKey = 'zveno.signed-in';

export const keyOf = (issued: SignedInDto): AccessKey => ({
  token: issued.accessToken,
  expiresAt: Date.now() + issued.expiresIn * 1000,
  person: issued.user,
});

/** Ключ доступа этого браузера, виден приложению как сигнал. */
@Injectable({ providedIn: 'root' })
export class SignInKey {
  private readonly injector = inject(Injector);
  private readonly held = signal<AccessKey | undefined>(undefined);

  readonly current = this.held.asReadonly();
  readonly keeper = new KeyKeeper(
    () => this.request(),
    (key) => this.hold(key),
  );

  /** Входили ли в этом браузере. Кука невидима для скрипта; отметка избавляет гостя от пустого запроса. */
  get expected(): boolean {
    return localStorage.getItem(markKey) !== null;
  }

  private hold(key: AccessKey | undefined): void {
    if (key) localStorage.setItem(markKey, '1');
    else localStorage.removeItem(markKey);
    this.held.set(key);
  }

  private async request(): Promise<AccessKey | undefined> {
    try {
      // Через инжектор: запросы идут через перехватчик, а тот — сюда.
      const api = this.injector.get(Api);
      return keyOf(await api.invoke(postAuthRefresh, {}, openly()));
    } catch (error) {
      if (error instanceof HttpErrorResponse && error.status === 401) return undefined;
      throw error;
    }
  }
}
