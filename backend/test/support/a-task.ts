import type { DataSource } from 'typeorm';

export interface TaskFacts {
  readonly chain: string;
  readonly session?: string;
  readonly version?: string;
  readonly status?: string;
  readonly startedAt?: string;
  readonly lane?: number;
  /** Код ошибки упавшего. */
  readonly error?: string;
}

const columns = `id, chain_id, session_id, version_id, lane_id, turn, chat, status, node_id, state,
  started_at`;

/** Выполнение прямо в базе: идущее или законченное — по состоянию. Возвращает его имя. */
export async function aTask(database: DataSource, facts: TaskFacts): Promise<string> {
  const { status = 'waiting', startedAt = new Date().toISOString(), error } = facts;
  const open = status === 'waiting' || status === 'running';
  // Номера базы растут и внутри миллисекунды: порядок в тесте однозначен.
  const [task] = await database.query<{ id: string }[]>(
    `insert into ${open ? 'open_tasks' : 'finished_tasks'}
       (${columns} ${open ? '' : ', finished_at, error'})
     values (uuidv7(), $1, $2, $3, $4, 1, 'chat', $5, 'hello', '{"vars":{"age":20},"tokens":[]}', $6
       ${open ? '' : ', now(), $7'})
     returning id`,
    [
      facts.chain,
      facts.session ?? null,
      facts.version ?? null,
      facts.lane ?? 1,
      status,
      startedAt,
      ...(open ? [] : [error === undefined ? null : { code: error, message: 'Не вышло' }]),
    ],
  );
  if (!task) throw new Error('выполнение не записано');
  return task.id;
}
