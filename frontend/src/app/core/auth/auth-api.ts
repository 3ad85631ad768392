import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { withoutKey } from './without-key.js';
import type {
  AuthPolicy,
  IssuedKey,
  LoginRequest,
  PasswordChange,
  RegisterRequest,
  SignInEntry,
} from './auth-types.js';

const open = () => new HttpContext().set(withoutKey, true);

/** Запросы раздела `/api/auth`. */
@Injectable({ providedIn: 'root' })
export class AuthApi {
  private readonly http = inject(HttpClient);

  policy(): Promise<AuthPolicy> {
    return firstValueFrom(this.http.get<AuthPolicy>('/api/auth/policy', { context: open() }));
  }

  register(request: RegisterRequest): Promise<IssuedKey> {
    return this.postOpenly('/api/auth/register', request);
  }

  login(request: LoginRequest): Promise<IssuedKey> {
    return this.postOpenly('/api/auth/login', request);
  }

  refresh(): Promise<IssuedKey> {
    return this.postOpenly('/api/auth/refresh', {});
  }

  logout(): Promise<void> {
    return this.postOpenly('/api/auth/logout', {});
  }

  async logoutEverywhere(): Promise<void> {
    await firstValueFrom(this.http.post('/api/auth/logout-everywhere', {}));
  }

  async changePassword(change: PasswordChange): Promise<void> {
    await firstValueFrom(this.http.post('/api/auth/password', change));
  }

  signIns(): Promise<readonly SignInEntry[]> {
    return firstValueFrom(this.http.get<readonly SignInEntry[]>('/api/auth/sign-ins'));
  }

  private postOpenly<T>(path: string, body: object): Promise<T> {
    return firstValueFrom(this.http.post<T>(path, body, { context: open() }));
  }
}
