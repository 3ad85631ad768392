import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, Injector, signal } from '@angular/core';
import { AuthApi } from './auth-api.js';
import type { IssuedKey } from './auth-types.js';
import { type AccessKey, KeyKeeper } from './key-keeper.js';

const markKey = 'zveno.signed-in';

export const keyOf = (issued: IssuedKey): AccessKey => ({
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
      // Через инжектор: AuthApi ходит через перехватчик, а тот — сюда.
      return keyOf(await this.injector.get(AuthApi).refresh());
    } catch (error) {
      if (error instanceof HttpErrorResponse && error.status === 401) return undefined;
      throw error;
    }
  }
}
