import type { Clock } from '../../ports/clock.js';

/** Ожидание, которое можно оборвать; толчок, пришедший раньше ожидания, не пропадает. */
export class Nudge {
  private poked = new AbortController();

  constructor(private readonly clock: Clock) {}

  poke(): void {
    this.poked.abort();
  }

  async wait(milliseconds: number): Promise<void> {
    await this.clock.wait(milliseconds, this.poked.signal);
    this.poked = new AbortController();
  }
}
