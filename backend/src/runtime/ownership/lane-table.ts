import { hostname } from 'node:os';
import { z } from 'zod';
import type { DatabaseLine } from './database-line.js';
import type { LaneCount } from './even-share.js';
import type { LeaseTimes } from './lease-times.js';
import { isGone, processPlace } from './process-place.js';

/** Что видно в базе к началу пересчёта. */
const Board = z.object({
  workers: z.array(z.string()),
  account: z.number(),
  service: z.number(),
  freeAccount: z.number(),
  freeService: z.number(),
  /** Записаны за исполнителем. */
  held: z.array(z.number()),
  /** Из них — дорожки удалённых аккаунтов. */
  closed: z.array(z.number()),
});
export type Board = z.infer<typeof Board>;

const Taken = z.object({
  id: z.number(),
  session_id: z.string().nullable(),
  epoch: z.coerce.number(),
});
export type TakenLane = z.infer<typeof Taken>;

const tell = `pg_notify('lanes_changed', '')`;

/** Запросы владения. Все бросают, когда соединения нет. */
export class LaneTable {
  private readonly place = processPlace();

  constructor(
    private readonly line: DatabaseLine,
    private readonly times: LeaseTimes,
  ) {}

  /** Новая жизнь исполнителя; строка прежней, если её ещё не удалили, уходит, и её дорожки свободны. */
  async register(id: string, former: string | undefined): Promise<void> {
    await this.line.query(
      `with former as (delete from workers where id = $4)
       insert into workers (id, host, pid, place, alive_until)
       values ($1, $2, $3, $6, clock_timestamp() + $5 * interval '1 millisecond') returning ${tell}`,
      [id, hostname(), process.pid, former ?? null, this.times.leaseMs, this.place ?? null],
    );
  }

  /** Продлевает жизнь; `false` — исполнитель объявлен мёртвым или просрочен. */
  async renew(id: string): Promise<boolean> {
    const rows = await this.line.query(
      `update workers set alive_until = clock_timestamp() + $2 * interval '1 millisecond'
        where id = $1 and alive_until > clock_timestamp() returning id`,
      [id, this.times.leaseMs],
    );
    return rows.length > 0;
  }

  /**
   * Объявляет мёртвыми просроченных и соседей, чьих процессов больше нет. Того, чей ход записывается сейчас,
   * не ждёт: им займётся следующий обход.
   */
  async bury(): Promise<void> {
    await this.line.query(
      `delete from workers where id in (
         select id from workers where alive_until < clock_timestamp() or id = any ($1)
            for update skip locked)`,
      [await this.goneNeighbours()],
    );
  }

  private async goneNeighbours(): Promise<readonly string[]> {
    if (this.place === undefined) return [];
    const rows = await this.line.query<{ id: string; pid: number }>(
      'select id, pid from workers where place = $1',
      [this.place],
    );
    return rows.filter(({ pid }) => isGone(pid)).map(({ id }) => id);
  }

  async board(id: string): Promise<Board> {
    const [row] = await this.line.query(
      `select array(select id::text from workers order by id) as workers,
              count(*) filter (where s.id is not null)::int as account,
              count(*) filter (where l.session_id is null)::int as service,
              count(*) filter (where s.id is not null and l.worker_id is null)::int as "freeAccount",
              count(*) filter (where l.session_id is null and l.worker_id is null)::int as "freeService",
              coalesce(array_agg(l.id) filter (where l.worker_id = $1), '{}') as held,
              coalesce(array_agg(l.id) filter (
                where l.worker_id = $1 and l.session_id is not null and s.id is null), '{}') as closed
         from lanes l left join bot_sessions s on s.id = l.session_id and s.deleted_at is null`,
      [id],
    );
    return Board.parse(row);
  }

  /**
   * Берёт свободные дорожки одного вида, не больше `count`; эпоха у взятых вместе одна.
   * Просроченный исполнитель не берёт ничего, а взявшего никто не объявит мёртвым до конца этой записи.
   */
  async take(id: string, kind: keyof LaneCount, count: number): Promise<TakenLane[]> {
    const rows = await this.line.query(
      `with me as materialized (
              select id from workers where id = $1 and alive_until > clock_timestamp() for key share),
            now_free as materialized (
              select l.id from lanes l
               where l.worker_id is null and (l.session_id is null) = $2
                 and (l.session_id is null or exists (
                   select from bot_sessions s where s.id = l.session_id and s.deleted_at is null))
               order by l.id limit $3 for update of l skip locked),
            owned as materialized (select nextval('lane_epochs') as epoch)
       update lanes set worker_id = me.id, epoch = owned.epoch from me, owned
        where lanes.id in (select id from now_free)
        returning lanes.id, lanes.session_id, lanes.epoch`,
      [id, kind === 'service', count],
    );
    return z.array(Taken).parse(rows);
  }

  /** Отпускает дорожки, если они ещё за исполнителем. */
  async give(id: string, lanes: readonly number[]): Promise<void> {
    await this.line.query(
      `with given as (
         update lanes set worker_id = null where id = any ($2) and worker_id = $1 returning id)
       select ${tell} from (select count(*) from given) told`,
      [id, lanes],
    );
  }

  /** Исполнитель ушёл сам: его дорожки свободны сразу. */
  async leave(id: string): Promise<void> {
    await this.line.query(`with gone as (delete from workers where id = $1) select ${tell}`, [id]);
  }
}
