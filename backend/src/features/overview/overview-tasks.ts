import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Access, type Actor } from '../access/index.js';
import { firstIdOf, TaskSight } from '../tasks/index.js';
import type { OverviewDto, OverviewFailureDto, OverviewHourDto } from './overview.dto.js';

const hourMs = 3_600_000;
const hoursShown = 24;
const failuresShown = 10;
const failuresCounted = 1_000;
const chainsShown = 20;

/** Часы процессов расходятся: номера берут с запасом, точный миг проверяют по времени. */
const clockSlackMs = hourMs;

type Failures = Pick<OverviewDto, 'failures' | 'failedToday'>;
type People = Pick<OverviewDto, 'chains' | 'peopleInside'>;

/** Выполнения обзора: начатые по часам, упавшие и люди внутри. */
@Injectable()
export class OverviewTasks {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly sight: TaskSight,
  ) {}

  /** Час — по началу выполнения: его номер растёт со временем, и читаются только последние сутки. */
  async hours(actor: Actor, now: number): Promise<OverviewHourDto[]> {
    const first = Math.floor(now / hourMs) * hourMs - (hoursShown - 1) * hourMs;
    return this.database.query<OverviewHourDto[]>(
      `select hour as at, count(t.started_at)::int as started,
              (count(*) filter (where t.status = 'done'))::int as done,
              (count(*) filter (where t.status = 'failed'))::int as failed
         from generate_series($3::timestamptz, $3::timestamptz + interval '${hoursShown - 1} hours',
                              interval '1 hour') hour
         left join (${this.started(actor)}) t on date_bin('1 hour', t.started_at, $3) = hour
        group by hour order by hour`,
      [actor.userId, firstIdOf(first - clockSlackMs), new Date(first)],
    );
  }

  async failures(actor: Actor, now: number): Promise<Failures> {
    const rows = await this.database.query<OverviewFailureDto[]>(
      `select t.id as "taskId", t.chain_id as "chainId", c.name as "chainName",
              t.session_id as "sessionId", s.name as "sessionName",
              t.contact_id as "contactId", p.name as "contactName",
              t.node_id as "nodeId", t.error, t.finished_at as at
         from (select * from finished_tasks t
                where t.status = 'failed' and t.test_chat_id is null and t.finished_at > $2
                  and ${this.sight.visible(actor)}
                order by t.finished_at desc limit ${failuresCounted}) t
         left join chains c on c.id = t.chain_id
         left join bot_sessions s on s.id = t.session_id
         left join contacts p on p.id = t.contact_id
        order by t.finished_at desc`,
      [actor.userId, new Date(now - hoursShown * hourMs)],
    );
    return { failedToday: rows.length, failures: rows.slice(0, failuresShown) };
  }

  async people(actor: Actor): Promise<People> {
    const chains = await this.database.query<People['chains']>(
      `select c.id, c.name, inside.people as "peopleInside"
         from chains c
         cross join lateral (select count(*)::int as people from open_tasks
                              where chain_id = c.id and test_chat_id is null) inside
        where ${this.access.visible(actor, 'chain', { id: 'c.id', actorId: '$1' })}
          and inside.people > 0
        order by inside.people desc, c.id desc`,
      [actor.userId],
    );
    const peopleInside = chains.reduce((sum, chain) => sum + chain.peopleInside, 0);
    return { peopleInside, chains: chains.slice(0, chainsShown) };
  }

  /** Начатые за сутки: из каждого видимого аккаунта и цепочки, чужая история не читается вовсе. */
  private started(actor: Actor): string {
    const recent = (condition: string) =>
      `select t.started_at, t.status from tasks t
        where ${condition} and t.test_chat_id is null and t.id >= $2 and t.started_at >= $3`;
    if (actor.administrator) return recent('$1::uuid is not null');
    const from = (table: string, kind: 'session' | 'chain', condition: string) =>
      `select t.* from ${table} own cross join lateral (${recent(condition)}) t
        where ${this.sight.holds(actor, kind, 'own.id')}`;
    return `${from('bot_sessions', 'session', 't.session_id = own.id')}
            union all
            ${from('chains', 'chain', 't.chain_id = own.id and t.session_id is null')}`;
  }
}
