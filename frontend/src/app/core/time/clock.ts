import { Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { interval, map } from 'rxjs';

/** Который час — сигналом раз в секунду: по нему идут все обратные отсчёты страницы. */
@Injectable({ providedIn: 'root' })
export class Clock {
  readonly now = toSignal(interval(1000).pipe(map(() => Date.now())), {
    initialValue: Date.now(),
  });
}
