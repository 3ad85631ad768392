import { computed, inject, Injectable } from '@angular/core';
import { AuthApi } from './auth-api.js';
import type { LoginRequest, RegisterRequest } from './auth-types.js';
import { keyOf, SignInKey } from './sign-in-key.js';

/** Кто вошёл, и действия входа. */
@Injectable({ providedIn: 'root' })
export class Identity {
  private readonly api = inject(AuthApi);
  private readonly key = inject(SignInKey);
  private byChoice = false;

  readonly person = computed(() => this.key.current()?.person);
  readonly signedIn = computed(() => this.person() !== undefined);

  /** Вышел ли человек сам; иначе вход истёк или погашен в другом месте. */
  get leftByChoice(): boolean {
    return this.byChoice;
  }

  /** Продолжает прежний вход, если он был в этом браузере; ответ — удалось ли. */
  async restore(): Promise<boolean> {
    if (this.signedIn()) return true;
    return this.key.expected && (await this.key.keeper.renew()) !== undefined;
  }

  async signIn(request: LoginRequest): Promise<void> {
    this.key.keeper.accept(keyOf(await this.api.login(request)));
    this.byChoice = false;
  }

  async register(request: RegisterRequest): Promise<void> {
    this.key.keeper.accept(keyOf(await this.api.register(request)));
    this.byChoice = false;
  }

  async signOut(): Promise<void> {
    await this.api.logout();
    this.endByChoice();
  }

  async signOutEverywhere(): Promise<void> {
    await this.api.logoutEverywhere();
    this.endByChoice();
  }

  private endByChoice(): void {
    this.byChoice = true;
    this.key.keeper.forget();
  }
}
