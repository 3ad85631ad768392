import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../ports/clock.js';
import type { Realtime } from '../../ports/realtime.js';
import type { Lane } from '../ownership/lane.js';
import type { Governor } from './governor/governor.js';
import { type Pace, paceOf, type PaceRow } from './pace-of.js';

const saveEveryMs = 2_000;

/**
 * Память регуляторов в базе: её читают страница темпа и следующий владелец. Счётчики пишутся одной
 * строкой на аккаунт не чаще раза в две секунды и все вместе, остановка — сразу. Процесс, погибший
 * внезапно, теряет счёт последних двух секунд.
 */
export class PaceKeeper {
  private readonly log = new Logger(PaceKeeper.name);
  private readonly changed = new Map<Lane, Governor>();
  private hurry = new AbortController();
  private working: Promise<void> | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly realtime: Realtime,
  ) {}

  /** Правила и память аккаунтов по их номеру; без строки в базе аккаунта нет. */
  async read(sessionIds: readonly string[]): Promise<ReadonlyMap<string, Pace>> {
    const rows = await this.database.query<(PaceRow & { readonly sessionId: string })[]>(
      `select s.id as "sessionId", s.settings, i.value ->> 'timeZone' as "timeZone",
              l.state, l.lifted_at as "liftedAt"
         from bot_sessions s
         left join session_limits l on l.session_id = s.id
         left join settings i on i.key = 'installation'
        where s.id = any($1)`,
      [sessionIds],
    );
    return new Map(rows.map((row) => [row.sessionId, paceOf(row)]));
  }

  note(lane: Lane, governor: Governor, atOnce: boolean): void {
    this.changed.set(lane, governor);
    this.working ??= this.work();
    if (atOnce) this.hurry.abort();
  }

  /** Записывает накопленное сейчас; отданных дорожек дальше не помнит, даже если записать не вышло. */
  async flush(left: readonly Lane[]): Promise<void> {
    this.hurry.abort();
    await this.working;
    for (const lane of left) this.changed.delete(lane);
  }

  private async work(): Promise<void> {
    await this.clock.wait(saveEveryMs, this.hurry.signal);
    this.hurry = new AbortController();
    const batch = [...this.changed].filter(([lane]) => lane.held());
    this.changed.clear();
    try {
      await this.save(batch);
    } catch (error) {
      this.log.warn({ err: error }, 'Счётчики отправки не записаны, повтор со следующей записью');
      for (const [lane, governor] of batch) this.changed.set(lane, governor);
    }
    this.working = this.changed.size > 0 ? this.work() : undefined;
  }

  private async save(batch: readonly (readonly [Lane, Governor])[]): Promise<void> {
    if (batch.length === 0) return;
    const now = this.clock.now();
    await this.database.query(
      `insert into session_limits (session_id, epoch, state, updated_at)
         select s.id, each.epoch, each.state, now()
           from unnest($1::uuid[], $2::bigint[], $3::jsonb[]) as each (session_id, epoch, state)
           join bot_sessions s on s.id = each.session_id
         on conflict (session_id) do update
           set epoch = excluded.epoch, state = excluded.state, updated_at = now()
         where session_limits.epoch <= excluded.epoch`,
      [
        batch.map(([{ sessionId }]) => sessionId),
        batch.map(([{ epoch }]) => epoch),
        batch.map(([, governor]) => JSON.stringify(governor.state(now))),
      ],
    );
    for (const [{ sessionId }] of batch) {
      if (sessionId === undefined) continue;
      this.realtime.publish(`session:${sessionId}`, 'session.pace-changed', { sessionId });
    }
  }
}
