import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readActive } from '../plugins/plugin-rows.js';
import { nextDue, type Timing } from './next-due.js';

/** Срок, который достался этому процессу. */
export interface ClaimedCall {
  readonly plugin: string;
  readonly name: string;
  /** На какое время назначен, мс UTC. */
  readonly due: number;
  readonly claim: string;
}

interface Row extends Timing {
  readonly plugin: string;
  readonly name: string;
  readonly due: string;
  readonly claimedDue: string | null;
  readonly now: string;
}

/** Столько вызова ждут; дольше — исполнителя больше нет, и срок отдают другому. */
const claimMs = 75_000;

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;
const ripe = 'case when claim is null then due_at else claimed_until end';

/** Сроки плагинов строками `plugin_schedules`: одни на всю установку, время — базы. */
@Injectable()
export class ScheduleBook {
  constructor(private readonly database: DataSource) {}

  /** Приводит строки к включённым плагинам: у прежнего расписания срок не меняется. */
  async keep(): Promise<void> {
    await this.database.transaction(async (manager) => {
      // Двое, увидевшие плагины в разное время, не должны затирать строки друг друга.
      await manager.query(`select pg_advisory_xact_lock(hashtext('plugin_schedules'))`);
      const now = await nowOf(manager);
      const wanted = (await readActive(this.database)).flatMap(({ id, declares }) =>
        (declares?.schedules ?? []).map(({ name, cron = null, everySeconds = null }) => {
          const due = nextDue({ cron, everySeconds }, now, now);
          const due_at = new Date(due).toISOString();
          return { plugin_id: id, name, cron, every_seconds: everySeconds, due_at };
        }),
      );
      await write(manager, wanted);
    });
  }

  /** Берёт наступившие сроки; следующий назначен сразу, и прошедшие между ними пропадают. */
  async claim(most: number): Promise<readonly ClaimedCall[]> {
    return this.database.transaction(async (manager) => {
      const rows = await manager.query<Row[]>(
        `select plugin_id as plugin, name, cron, every_seconds as "everySeconds",
                ${ms('due_at')} as due, ${ms('claimed_due')} as "claimedDue", ${ms('now()')} as now
           from plugin_schedules where ${ripe} <= now() order by due_at limit $1
            for update skip locked`,
        [most],
      );
      return Promise.all(rows.map((row) => claimOne(manager, row)));
    });
  }

  /** Вызов кончился. */
  async finish({ claim }: ClaimedCall): Promise<void> {
    await this.database.query(
      `update plugin_schedules set claim = null, claimed_due = null, claimed_until = null
        where claim = $1`,
      [claim],
    );
  }

  /** Вызвать не вышло: через `pauseMs` срок возьмёт любой. */
  async putBack({ claim }: ClaimedCall, pauseMs: number): Promise<void> {
    await this.database.query(
      `update plugin_schedules set claimed_until = now() + $2 * interval '1 millisecond'
        where claim = $1`,
      [claim, pauseMs],
    );
  }

  /** Сколько мс до ближайшего срока; `undefined` — сроков нет. */
  async untilNext(): Promise<number | undefined> {
    const [row] = await this.database.query<{ left: string | null }[]>(
      `select ${ms('least_due')} - ${ms('now()')} as left
         from (select min(${ripe}) as least_due from plugin_schedules) near`,
    );
    return row?.left == null ? undefined : Math.max(0, Number(row.left));
  }
}

async function nowOf(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ now: string }[]>(`select ${ms('now()')} as now`);
  return Number(row?.now);
}

async function write(manager: EntityManager, wanted: readonly object[]): Promise<void> {
  await manager.query(
    `with wanted as (
       select * from json_to_recordset($1::json) as w(plugin_id text, name text, cron text,
              every_seconds int, due_at timestamptz)),
     gone as (
       delete from plugin_schedules s where not exists (
         select 1 from wanted w where w.plugin_id = s.plugin_id and w.name = s.name))
     insert into plugin_schedules as s (plugin_id, name, cron, every_seconds, due_at)
     select plugin_id, name, cron, every_seconds, due_at from wanted
     on conflict (plugin_id, name) do update
       set cron = excluded.cron, every_seconds = excluded.every_seconds, due_at = excluded.due_at
       where (s.cron, s.every_seconds) is distinct from (excluded.cron, excluded.every_seconds)`,
    [JSON.stringify(wanted)],
  );
}

async function claimOne(manager: EntityManager, row: Row): Promise<ClaimedCall> {
  const { plugin, name } = row;
  const [claim, now] = [randomUUID(), Number(row.now)];
  const due = Number(row.claimedDue ?? row.due);
  const next = Number(row.due) > now ? Number(row.due) : nextDue(row, Number(row.due), now);
  await manager.query(
    `update plugin_schedules
        set due_at = $3, claim = $4, claimed_due = $5,
            claimed_until = now() + ${claimMs} * interval '1 millisecond'
      where plugin_id = $1 and name = $2`,
    [plugin, name, new Date(next), claim, new Date(due)],
  );
  return { plugin, name, due, claim };
}
