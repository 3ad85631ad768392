import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { LineState } from '../../ports/channel.js';
import type { Clock } from '../../ports/clock.js';
import type { Realtime } from '../../ports/realtime.js';
import type { Park } from '../delivery/governor/pace-state.js';

const retryMs = 1_000;

/** Остановка отправки, видная в состоянии аккаунта, пока она идёт. */
interface Limit {
  readonly state: LineState;
  readonly until: number;
  readonly ended: AbortController;
}

/** Чего требует аккаунт от связи; другое значение — связь надо открыть заново. */
export type LineNeed = string;

/** Человек вышел здесь. Пока ключ цел, связь нужна ещё раз — отозвать его. */
const signedOutHere = `(status_reason = 'logged-out-here')`;

/**
 * Состояния аккаунтов: в базе, в их истории и на открытых страницах. Поставленное человеком — «приостановлен»,
 * «вышел» — сообщения связи не меняют. На связи, но с остановленной отправкой — `limited` до конца остановки.
 */
export class LineStates {
  private readonly log = new Logger(LineStates.name);
  private readonly last = new Map<string, LineState>();
  private readonly limits = new Map<string, Limit>();
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly realtime: Realtime,
    private readonly clock: Clock,
  ) {}

  /**
   * Каким из этих аккаунтов нужна связь: вход выполнен, не приостановлен, не удалён. Недоступную базу ждёт,
   * пока `held`.
   */
  async needs(
    sessionIds: readonly string[],
    held: () => boolean,
  ): Promise<ReadonlyMap<string, LineNeed>> {
    while (sessionIds.length > 0 && held()) {
      try {
        return await this.readNeeds(sessionIds);
      } catch (error) {
        this.log.error({ err: error }, 'Не прочитано, каким аккаунтам нужна связь, повтор');
        await this.clock.wait(retryMs);
      }
    }
    return new Map();
  }

  /** Связь сообщила о себе. */
  report(sessionId: string, state: LineState): void {
    this.last.set(sessionId, state);
    this.write(sessionId, this.shown(sessionId, state));
  }

  /** Последнее, что сообщила связь. */
  lastOf(sessionId: string): LineState | undefined {
    return this.last.get(sessionId);
  }

  /** Отправка аккаунта остановлена; без `park` — остановки сняты. */
  limit(sessionId: string, park: Park | undefined): void {
    const previous = this.limits.get(sessionId);
    if (park && !bySession(park)) return;
    if (park && previous && previous.until >= park.until) return;
    previous?.ended.abort();
    this.limits.delete(sessionId);
    if (park) void this.hold(sessionId, park);
    this.refresh(sessionId);
  }

  /** Связь закрыта: аккаунт ждёт, пока его возьмёт другой исполнитель. */
  release(sessionId: string): void {
    this.forget(sessionId, true);
    this.write(sessionId, { status: 'connecting', reason: 'waiting-for-worker' });
  }

  /** Связь закрыта, и состояние аккаунта решает уже не она. */
  forget(sessionId: string, limits: boolean): void {
    this.last.delete(sessionId);
    if (!limits) return;
    this.limits.get(sessionId)?.ended.abort();
    this.limits.delete(sessionId);
  }

  /** Возвращается, когда сообщённое до сих пор записано. */
  async written(): Promise<void> {
    await this.writing;
  }

  private async readNeeds(sessionIds: readonly string[]): Promise<ReadonlyMap<string, LineNeed>> {
    const rows = await this.database.query<{ id: string; need: LineNeed }[]>(
      `select id, concat(telegram_user_id, ':', md5(proxy), ':', ${signedOutHere}) as need
         from bot_sessions s
        where id = any($1) and deleted_at is null and status <> 'paused'
          and exists (select from tg_auth_key where session_id = s.id and idx = -1)`,
      [sessionIds],
    );
    return new Map(rows.map(({ id, need }) => [id, need]));
  }

  private async hold(sessionId: string, { scope, until }: Park): Promise<void> {
    const reason = scope === 'strangers' ? 'peer-flood' : 'flood-wait';
    const limit: Limit = {
      state: { status: 'limited', reason, until },
      until,
      ended: new AbortController(),
    };
    this.limits.set(sessionId, limit);
    await this.clock.wait(until - this.clock.now(), limit.ended.signal);
    if (this.limits.get(sessionId) !== limit) return;
    this.limits.delete(sessionId);
    this.refresh(sessionId);
  }

  private refresh(sessionId: string): void {
    const state = this.last.get(sessionId);
    if (state) this.write(sessionId, this.shown(sessionId, state));
  }

  private shown(sessionId: string, state: LineState): LineState {
    const limit = this.limits.get(sessionId);
    return limit && state.status === 'online' ? limit.state : state;
  }

  private write(sessionId: string, state: LineState): void {
    this.writing = this.writing
      .then(() => this.save(sessionId, state))
      .catch((error: unknown) => {
        this.log.warn({ err: error, sessionId }, 'Состояние аккаунта не записано');
      });
  }

  private async save(sessionId: string, { status, reason, until }: LineState): Promise<void> {
    const changed = await this.database.query<unknown[]>(
      `with changed as (
         update bot_sessions set status = $2, status_reason = $3, status_until = $4
          where id = $1 and deleted_at is null and status <> 'paused' and not ${signedOutHere}
            and (status, status_reason, status_until) is distinct from ($2, $3, $4::timestamptz)
         returning id)
       insert into session_states (session_id, status, reason, until)
         select id, $2, $3, $4 from changed returning id`,
      [sessionId, status, reason, until === undefined ? null : new Date(until)],
    );
    if (changed.length === 0) return;
    this.realtime.publish(`session:${sessionId}`, 'session.changed', { sessionId });
  }
}

/** Остановка одного чата, правок или реакций — не состояние аккаунта, а остановка сообщений — уже да. */
const bySession = ({ scope, name }: Park) =>
  scope === 'account' || scope === 'strangers' || (scope === 'method' && name === 'send');
