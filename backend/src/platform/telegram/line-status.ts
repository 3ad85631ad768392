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

  /** Отправка ограничена до срока; без срока — пока не снимут. */
  limited(reason: SessionReason, until?: number): void {
    const limit = { status: 'limited' as const, reason, ...(until !== undefined && { until }) };
    this.limit = limit;
    this.tell();
    if (until !== undefined) void this.expire(limit, until);
  }

  /** Снимает ограничение с этой причиной. */
  freed(reason: SessionReason): void {
    if (this.limit?.reason !== reason) return;
    this.limit = undefined;
    this.tell();
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
