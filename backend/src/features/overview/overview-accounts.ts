import { Injectable } from '@nestjs/common';
import { describeSessionReason, type SessionStatus } from '@zveno/contracts/session-state.js';
import { DataSource } from 'typeorm';
import { gaugeOf } from '../../runtime/delivery/governor/gauge.js';
import { type PaceRow, paceOf } from '../../runtime/delivery/pace-of.js';
import { Access, type Actor } from '../access/index.js';
import type { SpentDto } from '../pace/index.js';
import type { OverviewAccountDto, OverviewDto } from './overview.dto.js';

const accountsShown = 50;

interface AccountRow extends PaceRow {
  readonly id: string;
  readonly name: string;
  readonly username: string | null;
  readonly status: SessionStatus;
  readonly statusReason: string;
  readonly statusUntil: Date | null;
}

type Accounts = Pick<OverviewDto, 'accounts' | 'accountCount'>;

/** Аккаунты обзора с показаниями регулятора: один запрос на всех. */
@Injectable()
export class OverviewAccounts {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async list(actor: Actor, now: number): Promise<Accounts> {
    const rows = await this.database.query<AccountRow[]>(
      `select s.id, s.name, s.username, s.status, s.status_reason as "statusReason",
              s.status_until as "statusUntil", s.settings, i.value ->> 'timeZone' as "timeZone",
              l.state, l.lifted_at as "liftedAt"
         from bot_sessions s
         left join session_limits l on l.session_id = s.id
         left join settings i on i.key = 'installation'
        where ${this.access.visible(actor, 'session', { id: 's.id', actorId: '$1' })}
          and s.deleted_at is null
        order by s.name, s.id`,
      [actor.userId],
    );
    const accounts = rows.map((row) => accountOf(row, now)).toSorted(byUrgency);
    return { accountCount: accounts.length, accounts: accounts.slice(0, accountsShown) };
  }
}

/** Чем дальше от работы, тем раньше: упавшие, вышедшие, остановленные, приостановленные человеком. */
const urgency: Readonly<Record<SessionStatus, number>> = {
  failed: 6,
  'logged-out': 5,
  limited: 4,
  connecting: 3,
  paused: 2,
  online: 0,
};

/** Неблагополучные, затем ближе всех к пределу; равные остаются по имени. */
function byUrgency(one: OverviewAccountDto, other: OverviewAccountDto): number {
  return urgencyOf(other) - urgencyOf(one);
}

function urgencyOf({ status, parkedUntil, hour, newPeople }: OverviewAccountDto): number {
  if (status === 'online' && parkedUntil !== null) return urgency.limited;
  return urgency[status] + Math.max(shareOf(hour), shareOf(newPeople)) / 2;
}

/** Доля предела; нулевой предел незнакомых — запрет писать первым, а не исчерпание. */
const shareOf = ({ used, limit }: SpentDto): number => (limit > 0 ? Math.min(1, used / limit) : 0);

function accountOf(row: AccountRow, now: number): OverviewAccountDto {
  const { id, name, username, status, statusReason, statusUntil } = row;
  const { state, rules } = paceOf(row);
  const { minute, hour, newPeople, parks } = gaugeOf(state, rules, now);
  const { text, next } = describeSessionReason(statusReason).ru;
  const whole = parks.filter(({ scope }) => scope === 'account').map(({ until }) => until);
  return {
    id,
    name,
    username,
    status,
    reason: { code: statusReason, text, next },
    statusUntil,
    minute,
    hour,
    newPeople,
    parkedUntil: whole.length > 0 ? new Date(Math.max(...whole)) : null,
  };
}
