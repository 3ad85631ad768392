import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StopReason } from '@zveno/contracts/stop-reason.js';
import { DataSource } from 'typeorm';
import { Clock } from '../../ports/clock.js';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { FieldRefused } from './task-errors.js';
import { TaskFilter } from './task-filter.js';
import { TaskSight } from './task-sight.js';
import type { StopTasksDto } from './tasks.dto.js';

const byHand: StopReason = 'stopped.by-hand';

/**
 * Просит остановиться все идущие выполнения отбора, которыми человек вправе управлять. События пишет сама база
 * одной записью: выполнений может быть миллион.
 */
@Injectable()
export class StopTasks {
  constructor(
    private readonly database: DataSource,
    private readonly sight: TaskSight,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Сколько выполнений попросили. Пустой отбор — отказ: «все на свете» не останавливают по ошибке. */
  async run(actor: Actor, wanted: StopTasksDto): Promise<number> {
    if (Object.values(wanted).every((value) => value === undefined)) {
      throw new FieldRefused('', {
        ru: 'назовите хотя бы одно условие: цепочку, аккаунт, состояние',
        en: 'name at least one condition: a chain, an account, a state',
      });
    }
    return this.database.transaction(async (manager) => {
      const filter = new TaskFilter(wanted, undefined, 4, actor);
      const lanes = await manager.query<{ tasks: number }[]>(
        `with asked as (
           insert into events (lane_id, payload)
           select t.lane_id, json_build_object('kind', 'task', 'taskId', t.id, 'event',
                    json_build_object('kind', 'cancel', 'id', $2::text, 'at', $3::bigint, 'reason', $4::text))
             from tasks t
            where t.finished_at is null and ${this.sight.visible(actor, 'operate')} ${filter.sql}
            returning lane_id)
         select count(*)::int as tasks, pg_notify('lane_events', lane_id::text)
           from asked group by lane_id`,
        [actor.userId, `stop:${randomUUIDv7()}`, this.clock.now(), byHand, ...filter.values],
      );
      const asked = lanes.reduce((sum, { tasks }) => sum + tasks, 0);
      if (asked > 0) {
        const details = { filter: wanted, asked };
        await this.audit.record(actor, 'tasks.stopped', undefined, details, manager);
      }
      return asked;
    });
  }
}
