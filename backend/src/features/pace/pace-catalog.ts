import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../ports/clock.js';
import { gaugeOf } from '../../runtime/delivery/governor/gauge.js';
import { type PaceRow, paceOf } from '../../runtime/delivery/pace-of.js';
import { Access, ResourceMissing, type Actor } from '../access/index.js';
import type { PaceDto } from './pace.dto.js';

/** Больше этого ждущих не считают: счёт не должен стоить дороже ответа. */
const countedAtMost = 10_000;

/** Показания регулятора: их записал владелец дорожки, спрашивать его самого не нужно. */
@Injectable()
export class PaceCatalog {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, id: string): Promise<PaceDto> {
    await this.access.require(actor, 'read', { kind: 'session', id });
    const [row] = await this.database.query<(PaceRow & { waiting: number })[]>(
      `select s.settings, i.value ->> 'timeZone' as "timeZone", l.state, l.lifted_at as "liftedAt",
              (select count(*)::int from (
                 select from outbox join lanes on lanes.id = outbox.lane_id
                  where lanes.session_id = s.id and state = 'waiting' limit ${countedAtMost}) w) as waiting
         from bot_sessions s
         left join session_limits l on l.session_id = s.id
         left join settings i on i.key = 'installation'
        where s.id = $1 and s.deleted_at is null`,
      [id],
    );
    if (!row) throw new ResourceMissing('session');
    const { state, rules } = paceOf(row);
    const { parks, quietUntil, ...spent } = gaugeOf(state, rules, this.clock.now());
    return {
      ...spent,
      waiting: row.waiting,
      parks: parks.map(({ since, until, name = null, ...park }) => ({
        ...park,
        name,
        since: new Date(since),
        until: new Date(until),
      })),
      quietUntil: quietUntil === undefined ? null : new Date(quietUntil),
    };
  }
}
