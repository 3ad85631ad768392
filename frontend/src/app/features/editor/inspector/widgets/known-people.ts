import { inject, Injectable, type Signal, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { debounceTime, EMPTY, Subject, switchMap, tap } from 'rxjs';
import { Api } from '#app/api/api.js';
import { getKnownPeople } from '#app/api/functions.js';
import type { KnownPersonDto } from '#app/api/models.js';
import { isChatAddress } from '../../graph/chat-address.js';

export type SearchState = 'searching' | 'ready' | 'failed';

const typingPauseMs = 200;
const most = 20;
/** Столько имён отдают за раз. */
const namedAtMost = 50;

/** Собеседники, которых знают аккаунты: подсказки при наборе и имена уже записанных. */
@Injectable()
export class KnownPeople {
  private readonly api = inject(Api);
  private readonly searches = new Subject<string>();
  private readonly named = signal<ReadonlyMap<string, KnownPersonDto>>(new Map());

  readonly found = signal<readonly KnownPersonDto[]>([]);
  readonly state = signal<SearchState>('searching');

  constructor() {
    this.searches
      .pipe(
        tap(() => this.state.set('searching')),
        debounceTime(typingPauseMs),
        switchMap((search) => this.find(search)),
        takeUntilDestroyed(),
      )
      .subscribe((found) => this.accept(found));
  }

  search(text: string): void {
    this.searches.next(text.trim());
  }

  /** Кто записан этим `@именем` или номером, если аккаунты его знают. */
  whoIs(value: string): KnownPersonDto | undefined {
    return this.named().get(value.toLowerCase());
  }

  /** Узнаёт имена тех, кто записан в поле. */
  follow(values: Signal<readonly string[]>): void {
    toObservable(values)
      .pipe(
        debounceTime(typingPauseMs),
        switchMap((all) => {
          const strange = all.filter((value) => isChatAddress(value) && !this.whoIs(value));
          return strange.length === 0 ? EMPTY : this.whoAre(strange.slice(0, namedAtMost));
        }),
        takeUntilDestroyed(),
      )
      .subscribe((people) => this.remember(people));
  }

  private accept(found: readonly KnownPersonDto[] | undefined): void {
    this.found.set(found ?? []);
    this.state.set(found ? 'ready' : 'failed');
    this.remember(found ?? []);
  }

  private remember(people: readonly KnownPersonDto[]): void {
    const entries = people.flatMap((person) => [
      [person.peer, person] as const,
      ...(person.username === null ? [] : [[`@${person.username.toLowerCase()}`, person] as const]),
    ]);
    this.named.update((named) => new Map([...named, ...entries]));
  }

  private async find(search: string): Promise<readonly KnownPersonDto[] | undefined> {
    const query = { limit: most, ...(search !== '' && { search: search.slice(0, 100) }) };
    return this.api.invoke(getKnownPeople, query).then(
      ({ items }) => items,
      () => undefined,
    );
  }

  /** Без связи поле останется с номером: имя рядом — не обещание. */
  private async whoAre(values: string[]): Promise<readonly KnownPersonDto[]> {
    return this.api.invoke(getKnownPeople, { values }).then(
      ({ items }) => items,
      () => [],
    );
  }
}
