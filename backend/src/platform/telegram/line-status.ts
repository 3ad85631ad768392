import type { SessionReason, SessionStatus } from '@zveno/contracts/session-state.js';
import type { Inlet, LineState } from '../../ports/channel.js';
import type { Clock } from '../../ports/clock.js';

/**
 * Состояние связи, каким его увидит человек. Повторы не сообщаются; ограничение отправки видно,
 * только пока связь есть, и кончается само; после закрытия не сообщается ничего.
 */
export class LineStatus {
  private base: LineState = { status: 'connecting', reason: 'connecting' };
  private limit: LineState | undefined;
  private told = '';

  constructor(
    private readonly inlet: Pick<Inlet, 'report'>,
    private readonly clock: Pick<Clock, 'now' | 'wait'>,
    private readonly closed: AbortSignal,
  ) {}

  show(status: SessionStatus, reason: SessionReason): void {
    this.base = { status, reason };
    this.tell();
  }

  /** Отправка ограничена до срока, мс UTC. */
  limited(reason: SessionReason, until: number): void {
    const limit = { status: 'limited' as const, reason, until };
    this.limit = limit;
    this.tell();
    void this.expire(limit, until);
  }

  private async expire(limit: LineState, until: number): Promise<void> {
    await this.clock.wait(until - this.clock.now(), this.closed);
    if (this.limit !== limit || this.closed.aborted) return;
    this.limit = undefined;
    this.tell();
  }

  private tell(): void {
    const state = (this.base.status === 'online' && this.limit) || this.base;
    const text = JSON.stringify(state);
    if (this.closed.aborted || text === this.told) return;
    this.told = text;
    this.inlet.report(state);
  }
}
