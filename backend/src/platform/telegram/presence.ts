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

  /** Опоздало ли написанное в этот миг, мс UTC. */
  late(at: number): boolean {
    if (this.onlineSince === undefined) return this.clock.now() - this.lostAt > this.noticeableMs;
    return at + secondMs < this.onlineSince - this.noticeableMs;
  }
}
