import { Injectable } from '@nestjs/common';
import { Clock } from '../../ports/clock.js';
import type { StartedActivity } from '../activities/started-activity.js';
import { RuntimePool } from '../core/runtime-pool.js';
import type { Lane } from '../ownership/lane.js';
import { checkUpMs, type TaskRow } from '../turn/task-row.js';
import { readStarted } from '../turn-store/waiting-rows.js';
import { startedIn } from './started-in.js';

const retryPauseMs = 500;

/** Начатые действия дорожек: прежний владелец мог не успеть. */
@Injectable()
export class StartedBoard {
  constructor(
    private readonly pool: RuntimePool,
    private readonly clock: Clock,
  ) {}

  /** Недоступную базу ждёт, пока есть право хотя бы на одну дорожку. */
  async read(lanes: readonly Lane[]): Promise<readonly TaskRow[]> {
    const ids = lanes.map(({ id }) => id);
    while (lanes.some((lane) => lane.held())) {
      try {
        return await readStarted(this.pool, ids, this.clock.now() + checkUpMs + 1_000);
      } catch {
        await this.clock.wait(retryPauseMs);
      }
    }
    return [];
  }

  toStart(lanes: readonly Lane[], rows: readonly TaskRow[]): readonly StartedActivity[] {
    const byId = new Map(lanes.map((lane) => [lane.id, lane]));
    return rows.flatMap((row) => {
      const lane = byId.get(row.laneId);
      return lane ? startedIn(row, lane, this.clock.now()) : [];
    });
  }
}
