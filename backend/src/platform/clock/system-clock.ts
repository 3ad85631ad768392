import { Injectable } from '@nestjs/common';
import { firstValueFrom, fromEvent, race, timer } from 'rxjs';
import { Clock } from '../../ports/clock.js';

/** Дольше одного ожидания Node не держит: срок таймера — 31 бит. */
const longestMs = 2 ** 31 - 1;

/** Часы системы. */
@Injectable()
export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }

  monotonic(): number {
    return performance.now();
  }

  async wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return;
    const due = timer(Math.min(Math.max(0, milliseconds), longestMs));
    await firstValueFrom<unknown>(signal ? race(due, fromEvent(signal, 'abort')) : due);
  }
}
