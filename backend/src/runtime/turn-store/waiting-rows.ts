import type { ScheduleEvent } from '@zveno/contracts/engine-event.js';
import type { Pool } from 'pg';
import type { LaneEvent } from '../desk/lane-event.js';
import type { TaskRow } from '../turn/task-row.js';
import { selectOpen, taskOf, type TaskRecord } from './task-columns.js';

/** Сколько строк брать за ход: толпа не должна задержать остальных. */
export const rowsAtOnce = 256;

export interface WaitingEvent {
  readonly laneId: number;
  readonly rowId: string;
  readonly event: LaneEvent;
}

export interface WaitingSchedule {
  readonly laneId: number;
  readonly chainId: string;
  readonly event: ScheduleEvent;
}

/** События, которые для этих дорожек приняли другие процессы, по порядку. */
export async function readEvents(
  pool: Pool,
  laneIds: readonly number[],
): Promise<readonly WaitingEvent[]> {
  const { rows } = await pool.query<{ id: string; lane_id: number; payload: LaneEvent }>({
    name: 'waiting-events',
    text: `select e.id, e.lane_id, e.payload from unnest($1::int[]) as lane (id)
             cross join lateral (select * from events where lane_id = lane.id order by id limit $2) e
             order by e.id limit $2`,
    values: [laneIds, rowsAtOnce],
  });
  return rows.map(({ id, lane_id: laneId, payload }) => ({ laneId, rowId: id, event: payload }));
}

/** Выполнения, чей срок настал; самые давние — первыми. */
export async function readDue(
  pool: Pool,
  laneIds: readonly number[],
  now: number,
): Promise<readonly TaskRow[]> {
  const { rows } = await pool.query<TaskRecord>({
    name: 'due-tasks',
    text: `select due.* from unnest($1::int[]) as lane (id)
           cross join lateral (${selectOpen} where t.lane_id = lane.id and t.wake_at <= $2
             order by t.wake_at limit $3) due
           order by due.started_at limit $3`,
    values: [laneIds, new Date(now), rowsAtOnce],
  });
  return rows.map(taskOf);
}

/** Начатые действия дорожек: прежний владелец мог не успеть. */
export async function readStarted(
  pool: Pool,
  laneIds: readonly number[],
  until: number,
): Promise<readonly TaskRow[]> {
  const { rows } = await pool.query<TaskRecord>(
    `${selectOpen} where t.lane_id = any($1) and t.pending is not null and t.wake_at < $2`,
    [laneIds, new Date(until)],
  );
  return rows.map(taskOf);
}

/** Ближайший срок этих дорожек, мс UTC. */
export async function readNextDue(
  pool: Pool,
  laneIds: readonly number[],
): Promise<number | undefined> {
  const { rows } = await pool.query<{ at: Date | null }>(
    `select min(at) as at from (
       select due.at from unnest($1::int[]) as lane (id) cross join lateral (
         (select wake_at as at from open_tasks where lane_id = lane.id and wake_at is not null
           order by wake_at limit 1)
         union all
         (select due_at from schedules where lane_id = lane.id order by due_at limit 1)) due) dues`,
    [laneIds],
  );
  return rows[0]?.at?.getTime();
}

/** Расписания, чей срок настал. */
export async function readSchedules(
  pool: Pool,
  laneIds: readonly number[],
  now: number,
): Promise<readonly WaitingSchedule[]> {
  const { rows } = await pool.query<{
    chain_id: string;
    node_id: string;
    lane_id: number;
    due_at: Date;
  }>(
    `select chain_id, node_id, lane_id, due_at from schedules
      where lane_id = any($1) and due_at <= $2 order by due_at limit $3`,
    [laneIds, new Date(now), rowsAtOnce],
  );
  return rows.map(({ chain_id: chainId, node_id: node, lane_id: laneId, due_at: at }) => {
    const due = at.getTime();
    const id = `schedule:${chainId}:${node}:${due}`;
    return { laneId, chainId, event: { kind: 'schedule', id, at: now, node, due } };
  });
}
