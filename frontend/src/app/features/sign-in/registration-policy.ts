import { computed, inject, Injectable, signal } from '@angular/core';
import { AuthApi } from '../../core/auth/auth-api.js';
import type { AuthPolicy } from '../../core/auth/auth-types.js';

/** Можно ли здесь завести учётную запись. */
@Injectable({ providedIn: 'root' })
export class RegistrationPolicy {
  private readonly api = inject(AuthApi);
  private readonly known = signal<AuthPolicy | undefined>(undefined);

  readonly firstPerson = computed(() => this.known()?.firstPerson ?? false);
  readonly open = computed(() => this.firstPerson() || this.known()?.registration === 'open');
  readonly ready = computed(() => this.known() !== undefined);

  /** Без ответа сервера страница остаётся пригодной: об обрыве скажет отправка формы. */
  async load(): Promise<void> {
    try {
      this.known.set(await this.api.policy());
    } catch {
      this.known.set(undefined);
    }
  }
}
