import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { PageQuery } from '../../api/page.dto.js';
import { pageOf, readCursor } from '../../api/page.js';
import type { Actor } from '../access/index.js';
import { TaskMissing } from './task-errors.js';
import { TaskSight } from './task-sight.js';
import type { TaskLogDto, TurnDto } from './tasks.dto.js';

const Cursor = z.tuple([z.string().regex(/^\d{1,9}$/)]);

/** Сколько ходов читать за раз при выгрузке. */
const PORTION = 500;

/** Ходы лежат в двух местах: давние — строками, последние — в строке самого выполнения. */
const turns = `select turn, at, steps from task_steps where task_id = $1
  union all
  select (own ->> 'turn')::int, to_timestamp((own ->> 'at')::float8 / 1000), own -> 'steps'
    from tasks t cross join json_array_elements(t.log) own where t.id = $1`;

/** Журнал выполнения, ранние ходы первыми. */
@Injectable()
export class TaskLog {
  constructor(
    private readonly database: DataSource,
    private readonly sight: TaskSight,
  ) {}

  async page(actor: Actor, id: string, query: PageQuery): Promise<TaskLogDto> {
    const [after] = readCursor(query.after, Cursor) ?? [];
    await this.requireVisible(actor, id);
    return pageOf(
      await this.turnsAfter(id, after, query.limit + 1),
      query.limit,
      ({ turn }) => [String(turn)],
      (turn) => turn,
    );
  }

  /** Весь журнал, ход на строку JSON; читается порциями, сколько бы ходов ни было. */
  async lines(actor: Actor, id: string): Promise<AsyncIterable<string>> {
    await this.requireVisible(actor, id);
    return this.allLines(id);
  }

  private async *allLines(id: string): AsyncGenerator<string> {
    let after: string | undefined;
    do {
      const rows = await this.turnsAfter(id, after, PORTION);
      for (const row of rows) yield `${JSON.stringify(row)}\n`;
      after = rows.length === PORTION ? String(rows.at(-1)?.turn) : undefined;
    } while (after !== undefined);
  }

  private turnsAfter(id: string, after: string | undefined, limit: number): Promise<TurnDto[]> {
    return this.database.query(
      `select turn, at, steps from (${turns}) log
        where $2::int is null or turn > $2 order by turn limit $3`,
      [id, after ?? null, limit],
    );
  }

  private async requireVisible(actor: Actor, id: string): Promise<void> {
    const [task] = await this.database.query<unknown[]>(
      `select 1 from tasks t where t.id = $2 and ${this.sight.visible(actor)}`,
      [actor.userId, id],
    );
    if (task === undefined) throw new TaskMissing();
  }
}
