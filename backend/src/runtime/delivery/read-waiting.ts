import type { DataSource } from 'typeorm';
import type { Lane } from '../ownership/lane.js';
import type { OrderPayload, OrderRow } from './order-row.js';

const batch = 1_000;

interface WaitingRow {
  readonly id: string;
  readonly laneId: number;
  readonly chat: string;
  readonly taskId: string | null;
  readonly step: number | null;
  readonly node: string | null;
  readonly payload: OrderPayload;
  readonly randomId: string;
  readonly attempts: number;
  readonly notBefore: Date | null;
}

/** Ждущие поручения дорожек, порциями в порядке номеров каждой дорожки. */
export async function* readWaiting(
  database: DataSource,
  lanes: readonly Lane[],
): AsyncGenerator<readonly OrderRow[]> {
  const byId = new Map(lanes.map((lane) => [lane.id, lane]));
  let after: readonly [number, string] = [0, '0'];
  for (let more = true; more;) {
    const rows = await database.query<WaitingRow[]>(
      `select id, lane_id as "laneId", chat, task_id as "taskId", step, node_id as node, payload,
              random_id as "randomId", attempts, not_before as "notBefore"
         from outbox
        where state = 'waiting' and lane_id = any($1) and (lane_id, id) > ($2, $3)
        order by lane_id, id limit $4`,
      [[...byId.keys()], ...after, batch],
    );
    yield rows.flatMap((row) => orderRowOf(row, byId.get(row.laneId)));
    const last = rows.at(-1);
    if (last) after = [last.laneId, last.id];
    more = rows.length === batch;
  }
}

function orderRowOf(row: WaitingRow, lane: Lane | undefined): OrderRow[] {
  if (!lane) return [];
  const { chat, payload, attempts } = row;
  return [
    {
      lane,
      chat,
      payload,
      attempts,
      id: Number(row.id),
      taskId: row.taskId ?? undefined,
      step: row.step ?? undefined,
      node: row.node ?? undefined,
      randomId: BigInt(row.randomId),
      notBefore: row.notBefore?.getTime(),
    },
  ];
}
