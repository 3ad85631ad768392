import { Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { interval, map } from 'rxjs';

/** Текущее время, шагами в секунду: длительности на экране идут вместе с часами. */
@Injectable()
export class Seconds {
  readonly now = toSignal(interval(1000).pipe(map(() => Date.now())), {
    initialValue: Date.now(),
  });
}
