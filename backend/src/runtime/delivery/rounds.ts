import type { Clock } from '../../ports/clock.js';

/**
 * Обходы по сроку или по зову: один ожидающий на всю дорожку, сколько бы поручений в ней ни ждало.
 * Зовы, пришедшие вместе, дают один обход.
 */
export class Rounds {
  private rest: AbortController | undefined;
  private called = false;
  private going = false;
  private ended = false;

  /** @param round делает обход и называет миг следующего; `undefined` — ждать зова */
  constructor(
    private readonly clock: Clock,
    private readonly round: () => number | undefined,
  ) {}

  call(): void {
    this.called = true;
    this.rest?.abort();
    if (!this.going) void this.go();
  }

  end(): void {
    this.ended = true;
    this.rest?.abort();
  }

  private async go(): Promise<void> {
    this.going = true;
    while (this.called && !this.ended) {
      await Promise.resolve();
      this.called = false;
      const due = this.round();
      if (due !== undefined) await this.restUntil(due);
    }
    this.going = false;
  }

  private async restUntil(due: number): Promise<void> {
    if (!this.called) {
      this.rest = new AbortController();
      await this.clock.wait(due - this.clock.now(), this.rest.signal);
      this.rest = undefined;
    }
    this.called = true;
  }
}
