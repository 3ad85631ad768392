import { computed, inject, Injectable } from '@angular/core';
import type { Room } from '@zveno/contracts/live-events.js';
import { Api } from '../../api/api.js';
import { getChains, getSessions } from '../../api/functions.js';
import { Loaded } from '../../core/http/loaded.js';
import type { PickOption } from '../../shared/pick.js';

const most = 100;

const optionOf = ({ id, name }: { readonly id: string; readonly name: string }): PickOption => ({
  value: id,
  text: name,
});

/** Из чего выбирают в отборе; по этим же аккаунтам и цепочкам узнают о сдвигах. */
@Injectable()
export class TaskChoices {
  private readonly api = inject(Api);
  private readonly readChains = new Loaded(() => this.api.invoke(getChains, { limit: most }));
  private readonly readSessions = new Loaded(() => this.api.invoke(getSessions, { limit: most }));

  readonly chains = computed(() => this.readChains.value()?.items.map(optionOf) ?? []);
  readonly sessions = computed(() => this.readSessions.value()?.items.map(optionOf) ?? []);
  readonly rooms = computed((): readonly Room[] => [
    ...this.sessions().map(({ value }) => `session:${value}`),
    ...this.chains().map(({ value }) => `chain:${value}`),
  ]);

  load(): void {
    void this.readChains.load();
    void this.readSessions.load();
  }
}
