import { computed, inject, Injectable } from '@angular/core';
import { Api } from '../../api/api.js';
import {
  postAuthLogin,
  postAuthRegister,
  patchMe,
  postAuthLogout,
  postAuthLogoutEverywhere,
} from '../../api/functions.js';
import type { LoginDto, RegisterDto, SignedInDto, UserDto } from '../../api/models.js';
import { keyOf, SignInKey } from './sign-in-key.js';
import { openly } from './without-key.js';

/** Кто вошёл, и действия входа. */
@Injectable({ providedIn: 'root' })
export class Identity {
  private readonly api = inject(Api);
  private readonly key = inject(SignInKey);
  private byChoice = false;

  readonly person = computed(() => this.key.current()?.person);
  readonly signedIn = computed(() => this.person() !== undefined);

  /** Вышел ли человек сам; иначе вход истёк или погашен в другом месте. */
  get leftByChoice(): boolean {
    return this.byChoice;
  }

  /** Входили ли в этом браузере и с тех пор не выходили. */
  get remembered(): boolean {
    return this.key.expected;
  }

  /** Продолжает прежний вход, если он был в этом браузере; ответ — удалось ли. */
  async restore(): Promise<boolean> {
    if (this.signedIn()) return true;
    return this.key.expected && (await this.key.keeper.renew()) !== undefined;
  }

  async signIn(body: LoginDto): Promise<void> {
    this.enter(await this.api.invoke(postAuthLogin, { body }, openly()));
  }

  async register(body: RegisterDto): Promise<void> {
    this.enter(await this.api.invoke(postAuthRegister, { body }, openly()));
  }

  async signOut(): Promise<void> {
    await this.api.invoke(postAuthLogout, {}, openly());
    this.leave();
  }

  async signOutEverywhere(): Promise<void> {
    await this.api.invoke(postAuthLogoutEverywhere);
    this.leave();
  }

  /** Запоминает язык за человеком; не вышло — язык этого браузера всё равно сменился. */
  async rememberLanguage(locale: UserDto['locale']): Promise<void> {
    if (!this.signedIn()) return;
    await this.api.invoke(patchMe, { body: { locale } }).catch(() => undefined);
  }

  private enter(issued: SignedInDto): void {
    this.byChoice = false;
    this.key.keeper.accept(keyOf(issued));
  }

  private leave(): void {
    this.byChoice = true;
    this.key.keeper.forget();
  }
}
