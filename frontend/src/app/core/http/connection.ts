import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { HttpBackend, HttpClient } from '@angular/common/http';
import {
  catchError,
  exhaustMap,
  fromEvent,
  interval,
  map,
  merge,
  NEVER,
  of,
  switchMap,
} from 'rxjs';
import { toObservable } from '@angular/core/rxjs-interop';

const probeEveryMs = 3000;

/** Есть ли связь с сервером. Пока её нет, сам спрашивает сервер, не вернулся ли он. */
@Injectable({ providedIn: 'root' })
export class Connection {
  // Мимо перехватчиков: проба не должна ни обновлять вход, ни снова сообщать об обрыве.
  private readonly http = new HttpClient(inject(HttpBackend));
  private readonly reachable = signal(true);
  private readonly browserOnline = toSignal(
    merge(fromEvent(window, 'online'), fromEvent(window, 'offline')).pipe(
      map(() => navigator.onLine),
    ),
    { initialValue: navigator.onLine },
  );

  readonly lost = computed(() => !this.browserOnline() || !this.reachable());

  constructor() {
    toObservable(this.lost)
      .pipe(
        switchMap((lost) => (lost ? interval(probeEveryMs) : NEVER)),
        exhaustMap(() => this.probe()),
        takeUntilDestroyed(),
      )
      .subscribe((alive) => this.reachable.set(alive));
    effect(() => {
      if (!this.browserOnline()) this.reachable.set(false);
    });
  }

  reportLost(): void {
    this.reachable.set(false);
  }

  reportAlive(): void {
    this.reachable.set(true);
  }

  private probe() {
    return this.http.get('/api/health/live').pipe(
      map(() => true),
      catchError(() => of(false)),
    );
  }
}
