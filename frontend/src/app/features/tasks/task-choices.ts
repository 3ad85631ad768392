import { computed, inject, Injectable } from '@angular/core';
import type { Room } from '@zveno/contracts/live-events.js';
import { Api } from '../../api/api.js';
import { getChains, getSessions } from '../../api/functions.js';
import { Loaded } from '../../core/http/loaded.js';
import { readAll } from '../../core/http/read-all.js';
import { byName } from '../../shared/by-name.js';
import type { PickOption } from '../../shared/pick.js';

/** Больше комнат соединению не дадут (их до пятисот), а о выполнениях аккаунта говорит и его комната. */
const mostRooms = 300;

interface Named {
  readonly id: string;
  readonly name: string;
}

const optionsOf = (rows: readonly Named[] = []): readonly PickOption[] =>
  rows
    .map(({ id, name }) => ({ value: id, text: name }))
    .toSorted((one, other) => byName(one.text, other.text));

/** Из чего выбирают в отборе; по этим же аккаунтам и цепочкам узнают о сдвигах. */
@Injectable()
export class TaskChoices {
  private readonly api = inject(Api);
  private readonly readChains = new Loaded(() =>
    readAll((page) => this.api.invoke(getChains, page)),
  );
  private readonly readSessions = new Loaded(() =>
    readAll((page) => this.api.invoke(getSessions, page)),
  );

  readonly chains = computed(() => optionsOf(this.readChains.value()));
  readonly sessions = computed(() => optionsOf(this.readSessions.value()));
  readonly rooms = computed((): readonly Room[] =>
    [
      ...(this.readSessions.value() ?? []).map(({ id }): Room => `session:${id}`),
      ...(this.readChains.value() ?? []).map(({ id }): Room => `chain:${id}`),
    ].slice(0, mostRooms),
  );

  load(): void {
    void this.readChains.load();
    void this.readSessions.load();
  }
}
