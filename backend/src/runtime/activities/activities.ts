import { Injectable } from '@nestjs/common';
import type { Lane } from '../ownership/lane.js';
import { LaneCrew } from '../ownership/lane-crew.js';
import { ComputeActivities } from './compute-activities.js';
import { IoActivities } from './io-activities.js';
import type { StartedActivity } from './started-activity.js';

/**
 * Действия вне хода: запросы, счётчики и узлы плагинов ждут в этом процессе, скрипты расходятся по исполнителям.
 * Истина о начатом — `open_tasks.pending`; здесь только то, что делается сейчас.
 */
@Injectable()
export class Activities extends LaneCrew {
  private readonly watched = new WeakSet<Lane>();

  constructor(
    private readonly io: IoActivities,
    private readonly compute: ComputeActivities,
  ) {
    super();
  }

  /** Начинает новые, повторяемые и переспрошенные действия; то, что уже делается, пропускает. Не бросает. */
  begin(list: readonly StartedActivity[]): void {
    const computing: StartedActivity[] = [];
    for (const started of list) {
      this.watch(started.lane);
      const { kind } = started.activity;
      if (kind === 'script') computing.push(started);
      else this.io.begin(started);
    }
    if (computing.length > 0) void this.compute.offer(computing);
  }

  /** Итог больше не нужен. Вычисление доделают, но движок его пропустит. */
  cancel(taskId: string, step: number): void {
    this.io.cancel(taskId, step);
  }

  gained(lanes: readonly Lane[]): Promise<void> {
    for (const lane of lanes) this.watch(lane);
    void this.compute.join();
    return Promise.resolve();
  }

  leaving(lanes: readonly Lane[]): Promise<void> {
    return this.io.leave(new Set(lanes));
  }

  private watch(lane: Lane): void {
    if (this.watched.has(lane)) return;
    this.watched.add(lane);
    lane.lost.addEventListener('abort', () => this.io.drop(new Set([lane])), { once: true });
  }
}
