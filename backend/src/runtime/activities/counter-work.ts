import { Injectable } from '@nestjs/common';
import type { CounterActivity } from '@zveno/contracts/engine-command.js';
import { DataSource } from 'typeorm';
import { type Attempt, final } from './attempt.js';

/**
 * Разрешение записывает и того, кому дано: повтор после сбоя получает прежнее, а не второе. Отказ не пишет
 * ничего — строка, к которой пришла толпа, не разрастается.
 */
const take = `
  insert into counters as c (key, count, window_started_at, recent)
  values ($1, 1, clock_timestamp(), array[$4::text])
  on conflict (key) do update
     set count = case when $4 = any(c.recent) then c.count
                      when ${over('c')} then 1 else c.count + 1 end,
         window_started_at = case when ${over('c')} and $4 <> all(c.recent)
                                  then clock_timestamp() else c.window_started_at end,
         recent = case when $4 = any(c.recent) then c.recent
                       when ${over('c')} then array[$4::text] else ($4 || c.recent)[1:32] end
   where $4 = any(c.recent) or ${over('c')} or c.count < $2
  returning count`;

/** Окно кончилось; у вечного счётчика периода нет. */
function over(row: string): string {
  return `($3::float8 is not null
    and clock_timestamp() >= ${row}.window_started_at + $3::float8 * interval '1 millisecond')`;
}

/** Общий счётчик узла «Не чаще»: одна атомарная команда, сколько бы исполнителей ни пришло разом. */
@Injectable()
export class CounterWork {
  constructor(private readonly database: DataSource) {}

  async perform(id: string, { key, limit, period }: CounterActivity): Promise<Attempt> {
    const [row] = await this.database.query<{ count: number }[]>(take, [
      key,
      limit,
      period ?? null,
      id,
    ]);
    return final({
      kind: 'done',
      value: { allowed: row !== undefined, count: row?.count ?? limit },
    });
  }
}
