import { effect, inject, Injectable } from '@angular/core';
import type { Room } from '@zveno/contracts/live-events.js';
import { filter, map, Observable } from 'rxjs';
import { SignInKey } from '../auth/sign-in-key.js';
import { LiveConnection } from './live-connection.js';
import { concerns, type LiveFact } from './live-fact.js';
import { WatchedRooms } from './watched-rooms.js';

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
        this.ask('unwatch', this.rooms.remove(rooms));
      };
    });
  }

  /** Сообщение серверу по живому соединению; без связи оно пропадает. */
  say(message: string, body: unknown): void {
    void this.connection.ask(message, body).catch(() => undefined);
  }

  private ask(message: 'watch' | 'unwatch', rooms: readonly Room[]): void {
    for (let from = 0; from < rooms.length; from += portion)
      this.say(message, { rooms: rooms.slice(from, from + portion) });
  }
}
