import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { pageOf, readCursor } from '../../api/page.js';
import { Clock } from '../../ports/clock.js';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import { gaugeOf } from '../../runtime/delivery/governor/gauge.js';
import { type PaceRow, paceOf } from '../../runtime/delivery/pace-of.js';
import { Access, ResourceMissing, type Actor } from '../access/index.js';
import { SessionProxy, summaryOf } from './session-proxy.js';
import { viewOf, type SessionRow } from './session-view.js';
import type {
  ProxySummaryDto,
  SessionChainsDto,
  SessionDto,
  SessionLineDto,
  SessionPageDto,
  SessionsQuery,
} from './sessions.dto.js';

const Cursor = z.tuple([z.uuid()]);

const summary = `s.id, s.name, s.owner_id as "ownerId", owner.name as "ownerName",
  s.status, s.status_reason as "statusReason", s.status_until as "statusUntil",
  s.telegram_user_id::text as "telegramUserId", s.username, s.phone, s.revision,
  s.created_at as "createdAt", s.updated_at as "updatedAt",
  (select count(*)::int from chain_sessions where session_id = s.id and enabled) as chains,
  (select count(*)::int from open_tasks where session_id = s.id) as "peopleInside"`;

/** Чтения аккаунтов. Строка сеанса не читается ни одним запросом. */
@Injectable()
export class SessionCatalog {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Видимые человеку аккаунты, новые первыми; один запрос. */
  async page(actor: Actor, query: SessionsQuery): Promise<SessionPageDto> {
    const [before] = readCursor(query.after, Cursor) ?? [];
    const visible = this.access.visible(actor, 'session', { id: 's.id', actorId: '$1' });
    const rows = await this.database.query<(SessionRow & PaceRow)[]>(
      `select ${summary}, s.settings, i.value ->> 'timeZone' as "timeZone",
              l.state, l.lifted_at as "liftedAt"
         from (select * from bot_sessions s
                where ${visible} and s.deleted_at is null and ($2::uuid is null or s.id < $2)
                  and ($4::text is null or strpos(lower(s.name), $4) > 0
                       or strpos(lower(s.username), $4) > 0)
                order by s.id desc limit $3) s
         join users owner on owner.id = s.owner_id
         left join session_limits l on l.session_id = s.id
         left join settings i on i.key = 'installation'
        order by s.id desc`,
      [actor.userId, before ?? null, query.limit + 1, query.search?.toLowerCase() ?? null],
    );
    const now = this.clock.now();
    return pageOf(
      rows,
      query.limit,
      ({ id }) => [id],
      (row) => lineOf(row, now),
    );
  }

  async one(actor: Actor, id: string): Promise<SessionDto> {
    const role = await this.access.roleOf(actor, { kind: 'session', id });
    const [row] = await this.database.query<
      (SessionRow & { settings: object; proxy: Buffer | null })[]
    >(
      `select ${summary}, s.settings, s.proxy
         from bot_sessions s join users owner on owner.id = s.owner_id
        where s.id = $1 and s.deleted_at is null`,
      [id],
    );
    if (!role || !row) throw new ResourceMissing('session');
    return { ...viewOf(row), proxy: this.proxyOf(id, row.proxy), role };
  }

  async chains(actor: Actor, id: string): Promise<SessionChainsDto> {
    await this.access.require(actor, 'read', { kind: 'session', id });
    const [session] = await this.database.query<SessionChainsDto[]>(
      `select s.revision, coalesce((
         select json_agg(json_build_object('chainId', c.id, 'name', c.name, 'enabled', link.enabled,
                  'publishedNumber', v.number, 'archived', c.archived_at is not null)
                order by link.position)
           from chain_sessions link
           join chains c on c.id = link.chain_id
           left join chain_versions v on v.id = c.published_version_id
          where link.session_id = s.id), '[]') as chains
         from bot_sessions s where s.id = $1 and s.deleted_at is null`,
      [id],
    );
    if (!session) throw new ResourceMissing('session');
    return session;
  }

  private proxyOf(id: string, sealed: Buffer | null): ProxySummaryDto | null {
    if (!sealed) return null;
    const opened = this.secrets.open(sealed, sealedIn('bot_sessions.proxy', id));
    return summaryOf(SessionProxy.parse(JSON.parse(opened.toString('utf8'))));
  }
}

function lineOf(row: SessionRow & PaceRow, now: number): SessionLineDto {
  const { settings, timeZone, state, liftedAt, ...session } = row;
  const pace = paceOf({ settings, timeZone, state, liftedAt });
  return { ...viewOf(session), hour: gaugeOf(pace.state, pace.rules, now).hour };
}
