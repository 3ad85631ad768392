import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../ports/clock.js';
import { RuntimePool } from '../core/runtime-pool.js';
import type { Lane } from '../ownership/lane.js';
import type { ChatFact } from '../play/put-aside.js';
import type { Letter } from './letter.js';

const retryPauseMs = 500;

interface Hold {
  readonly plugin: string;
  readonly reason: string;
  /** Мс UTC. */
  readonly retryAt: number;
}

/** Строки `plugin_inbox`: отложенное прежним владельцем и причины, по которым ждут. */
@Injectable()
export class InboxRows {
  private readonly log = new Logger(InboxRows.name);

  constructor(
    private readonly pool: RuntimePool,
    private readonly clock: Clock,
  ) {}

  /** Отложенное, по порядку. Недоступную базу ждёт, пока есть право хотя бы на одну дорожку. */
  async read(lanes: readonly Lane[]): Promise<readonly Letter[]> {
    const byId = new Map(lanes.map((lane) => [lane.id, lane]));
    while (lanes.some((lane) => lane.held())) {
      try {
        const { rows } = await this.pool.query<{ id: string; lane_id: number; payload: ChatFact }>(
          'select id, lane_id, payload from plugin_inbox where lane_id = any($1) order by id',
          [[...byId.keys()]],
        );
        return rows.flatMap(({ id, lane_id: laneId, payload: fact }) => {
          const lane = byId.get(laneId);
          return lane ? [{ id: Number(id), lane, fact }] : [];
        });
      } catch {
        await this.clock.wait(retryPauseMs);
      }
    }
    return [];
  }

  /** Почему сообщение ждёт — для человека; потерянная запись ничего не меняет. */
  async hold(id: number, { plugin, reason, retryAt }: Hold): Promise<void> {
    try {
      await this.pool.query(
        'update plugin_inbox set held_by = $2, reason = $3, retry_at = $4 where id = $1',
        [id, plugin, reason, new Date(retryAt)],
      );
    } catch (error) {
      this.log.warn({ err: error }, 'Причина ожидания не записана');
    }
  }
}
