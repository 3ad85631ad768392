import { setImmediate } from 'node:timers/promises';
import { Clock } from '../../../src/ports/clock.js';

interface Waiter {
  readonly at: number;
  readonly wake: () => void;
}

/** Часы, которые идут по слову теста: сутки ожидания проходят за миг, порядок сроков настоящий. */
export class HandClock extends Clock {
  private waiters: Waiter[] = [];

  constructor(private time: number) {
    super();
  }

  now(): number {
    return this.time;
  }

  monotonic(): number {
    return this.time;
  }

  wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const waiter = { at: this.time + Math.max(0, milliseconds), wake: resolve };
      this.waiters.push(waiter);
      signal?.addEventListener('abort', () => {
        this.waiters = this.waiters.filter((it) => it !== waiter);
        resolve();
      });
    });
  }

  /** Ведёт время от срока к сроку, пока не станет так, как ждут; `false` — ждать больше некому. */
  async runUntil(reached: () => boolean): Promise<boolean> {
    await setImmediate();
    while (!reached()) {
      const [next] = [...this.waiters].sort((one, other) => one.at - other.at);
      if (!next) return false;
      this.waiters = this.waiters.filter((it) => it !== next);
      this.time = Math.max(this.time, next.at);
      next.wake();
      await setImmediate();
    }
    return true;
  }
}
