import type { Pool } from 'pg';

export interface WantedSchedule {
  readonly node: string;
  /** Ближайший срок, мс UTC. */
  readonly due: number;
}

/** Цепочки, у которых расписание есть или могло быть. */
export async function readAllScheduled(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select c.id from chains c join chain_versions v on v.id = c.published_version_id
      where c.archived_at is null
        and jsonb_path_exists(v.graph, '$.nodes.*.type ? (@ == "schedule")')
     union select chain_id from schedules`,
  );
  return rows.map(({ id }) => id);
}

/**
 * Приводит расписания цепочки к нужным: новые появляются, лишние уходят, у прежних срок — по новой
 * версии. Уже наступивший срок не трогается: его решит правило пропущенных запусков.
 */
export async function writeSchedules(
  pool: Pool,
  chainId: string,
  wanted: readonly WantedSchedule[],
): Promise<void> {
  await pool.query(
    `with wanted as (
       select w.node_id, w.due_at, lane.id as lane_id
         from json_to_recordset($2::json) as w(node_id text, due_at timestamptz)
         cross join lateral (
           select l.id from chain_sessions s join lanes l on l.session_id = s.session_id
             join bot_sessions b on b.id = s.session_id and b.deleted_at is null
            where s.chain_id = $1 and s.enabled
           union all
           (select id from lanes where session_id is null
               and not exists (select 1 from chain_sessions where chain_id = $1 and enabled)
             order by id offset mod(abs(hashtext($1::text)), 32) limit 1)) lane),
     gone as (
       delete from schedules s where s.chain_id = $1 and not exists (
         select 1 from wanted w where w.node_id = s.node_id and w.lane_id = s.lane_id))
     insert into schedules (chain_id, node_id, lane_id, due_at)
     select $1, node_id, lane_id, due_at from wanted on conflict (chain_id, node_id, lane_id)
       do update set due_at = excluded.due_at where schedules.due_at > now()`,
    [
      chainId,
      JSON.stringify(
        wanted.map(({ node, due }) => ({ node_id: node, due_at: new Date(due).toISOString() })),
      ),
    ],
  );
}
