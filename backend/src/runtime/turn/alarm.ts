import type { Clock } from '../../ports/clock.js';

/** Будильник: помнит ближайший срок и звонит один раз. */
export class Alarm {
  private at: number | undefined;
  private waiting = new AbortController();

  constructor(
    private readonly clock: Clock,
    private readonly ring: () => void,
  ) {}

  /** Заводит на срок, если он ближе заведённого. */
  set(at: number | undefined): void {
    if (at === undefined || (this.at !== undefined && this.at <= at)) return;
    this.stop();
    this.at = at;
    const { signal } = this.waiting;
    void this.clock.wait(at - this.clock.now(), signal).then(() => {
      if (signal.aborted) return;
      this.at = undefined;
      this.ring();
    });
  }

  stop(): void {
    this.waiting.abort();
    this.waiting = new AbortController();
    this.at = undefined;
  }
}
