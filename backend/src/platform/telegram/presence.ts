import type { Clock } from '../../ports/clock.js';

/** Время сообщений Telegram называет с точностью до секунды. */
const secondMs = 1000;

/** Был ли аккаунт на связи, когда человек писал. */
export class Presence {
  private onlineSince: number | undefined;
  private lostAt = Number.NEGATIVE_INFINITY;

  /** `noticeableMs` — перерыв короче этого человек не заметит: пришедшее в нём не опоздало. */
  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly noticeableMs: number,
  ) {}

  /** Связь есть, пропущенное получено. */
  online(): void {
    this.onlineSince = this.clock.now();
  }

  lost(): void {
    if (this.onlineSince === undefined) return;
    this.lostAt = this.clock.now();
    this.onlineSince = undefined;
  }

  /**
   * Опоздало ли написанное в этот миг, мс UTC. Соединение могло онеметь задолго до того, как его порвали, поэтому
   * и в догоне после короткого обрыва старое — опоздавшее.
   */
  late(at: number): boolean {
    const now = this.clock.now();
    const gap = this.onlineSince === undefined ? now - this.lostAt : 0;
    return gap > this.noticeableMs || at + secondMs < (this.onlineSince ?? now) - this.noticeableMs;
  }
}
