import { effect, inject, Injectable } from '@angular/core';
import type { Room } from '@zveno/contracts/live-events.js';
import {
  catchError,
  defer,
  EMPTY,
  filter,
  forkJoin,
  map,
  merge,
  Observable,
  of,
  switchMap,
  take,
  timer,
} from 'rxjs';
import { SignInKey } from '../auth/sign-in-key.js';
import { LiveConnection } from './live-connection.js';
import { concerns, type LiveFact } from './live-fact.js';
import { WatchedRooms } from './watched-rooms.js';

/**
 * Покинутая комната забывается не сразу: следующая страница часто следит за той же, а соединение, которое сервер
 * рвёт вслед за удалением, писем уже не берёт.
 */
const lingerMs = 1000;
/** Сервер принимает до ста комнат за раз. */
const portion = 100;

/** Живые факты: страница называет комнаты и узнаёт, что в них изменилось. */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly connection = inject(LiveConnection);
  private readonly rooms = new WatchedRooms();

  readonly connected = this.connection.connected;

  constructor() {
    const { current } = inject(SignInKey);
    this.connection.opened.subscribe(() => this.ask('watch', this.rooms.all()));
    effect(() => {
      if (!current()) void this.connection.stop();
    });
  }

  /** Пока на ответ подписаны, страница следит за комнатами; факты приходят пачкой не чаще раза за кадр. */
  watch(rooms: readonly Room[]): Observable<readonly LiveFact[]> {
    return new Observable((subscriber) => {
      const facts = this.connection.facts
        .pipe(
          map((batch) => batch.filter((fact) => concerns(fact, rooms))),
          filter((batch) => batch.length > 0),
        )
        .subscribe(subscriber);
      this.ask('watch', this.rooms.add(rooms));
      void this.connection.start();
      return () => {
        facts.unsubscribe();
        timer(lingerMs).subscribe(() => this.ask('unwatch', this.rooms.remove(rooms)));
      };
    });
  }

  /**
   * То же, и ещё `resumed`, как только сервер подтвердил слежение: между чтением страницы и этим мигом что-то
   * могло случиться без неё.
   */
  follow(rooms: readonly Room[]): Observable<readonly LiveFact[]> {
    return merge(this.watch(rooms), this.joined(rooms));
  }

  /** Сообщение серверу по живому соединению; без связи оно пропадает. */
  say(message: string, body: unknown): void {
    void this.connection.ask(message, body).catch(() => undefined);
  }

  // Повторная просьба о тех же комнатах ничего не меняет, а ответ на неё значит: слежение уже идёт.
  private joined(rooms: readonly Room[]): Observable<readonly LiveFact[]> {
    const open = defer(() =>
      this.connected() ? of(undefined) : this.connection.opened.pipe(take(1)),
    );
    const asked = () =>
      portions(rooms).map((part) => this.connection.ask('watch', { rooms: part }));
    return open.pipe(
      switchMap(() => forkJoin(asked())),
      map((): readonly LiveFact[] => [{ name: 'resumed' }]),
      catchError(() => EMPTY),
    );
  }

  private ask(message: 'watch' | 'unwatch', rooms: readonly Room[]): void {
    for (const part of portions(rooms)) this.say(message, { rooms: part });
  }
}

function portions(rooms: readonly Room[]): readonly (readonly Room[])[] {
  return Array.from({ length: Math.ceil(rooms.length / portion) }, (_, index) =>
    rooms.slice(index * portion, (index + 1) * portion),
  );
}
