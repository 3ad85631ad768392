import { Injectable } from '@nestjs/common';
import { Clock } from '../../ports/clock.js';
import { RuntimePool } from '../core/runtime-pool.js';
import type { ToldRow } from '../turn/turn-writes.js';

/** Весть, взятая этим исполнителем. */
export interface Notice extends Pick<ToldRow, 'sessionId' | 'fact' | 'tasks'> {
  readonly id: string;
  readonly plugin: string;
  readonly hook: string;
  readonly attempts: number;
}

interface NoticeRow {
  readonly id: string;
  readonly plugin_id: string;
  readonly hook: string;
  readonly attempts: number;
  readonly payload: Pick<ToldRow, 'sessionId' | 'fact' | 'tasks'>;
}

/** Взятую и не рассказанную весть через столько возьмёт другой: этот, видно, умер. */
const claimMs = 15_000;

/** Строки `plugin_notices`: их пишет ход, а разносит любой исполнитель. */
@Injectable()
export class NoticeRows {
  constructor(
    private readonly pool: RuntimePool,
    private readonly clock: Clock,
  ) {}

  async claim(plugins: readonly string[], most: number): Promise<readonly Notice[]> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<NoticeRow>(
      `update plugin_notices set attempts = attempts + 1, not_before = $3
        where id in (select id from plugin_notices where plugin_id = any($1) and not_before <= $2
                      order by id limit $4 for update skip locked)
       returning id, plugin_id, hook, attempts, payload`,
      [plugins, new Date(now), new Date(now + claimMs), most],
    );
    return rows
      .map(({ plugin_id: plugin, payload, ...row }) => ({ ...row, plugin, ...payload }))
      .sort((one, other) => Number(one.id) - Number(other.id));
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0)
      await this.pool.query('delete from plugin_notices where id = any($1)', [ids]);
  }

  async postpone(id: string, pauseMs: number): Promise<void> {
    const until = new Date(this.clock.now() + pauseMs);
    await this.pool.query('update plugin_notices set not_before = $2 where id = $1', [id, until]);
  }
}
