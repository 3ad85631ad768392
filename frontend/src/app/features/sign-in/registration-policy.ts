import { computed, inject, Injectable, signal } from '@angular/core';
import { Api } from '../../api/api.js';
import { getAuthPolicy } from '../../api/functions.js';
import type { RegistrationDto } from '../../api/models.js';
import { openly } from '../../core/auth/without-key.js';

/** Можно ли здесь завести учётную запись. */
@Injectable({ providedIn: 'root' })
export class RegistrationPolicy {
  private readonly api = inject(Api);
  private readonly known = signal<RegistrationDto | undefined>(undefined);

  readonly firstPerson = computed(() => this.known()?.firstPerson ?? false);
  readonly open = computed(() => this.firstPerson() || this.known()?.registration === 'open');
  readonly ready = computed(() => this.known() !== undefined);

  /** Без ответа сервера страница остаётся пригодной: об обрыве скажет отправка формы. */
  async load(): Promise<void> {
    try {
      this.known.set(await this.api.invoke(getAuthPolicy, {}, openly()));
    } catch {
      this.known.set(undefined);
    }
  }
}
