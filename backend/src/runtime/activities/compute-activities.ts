import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ActivityQueue } from '../../ports/activity-queue.js';
import type { StartedActivity } from './started-activity.js';
import { computeJob } from './compute-job.js';
import { ComputeWorker } from './compute-worker.js';

/**
 * Вычисления своих дорожек: предлагаются очереди, делает их любой исполнитель. Здесь о них не помнят:
 * ход переспрашивает всё начатое раз в минуту, а работу, которая ещё ждёт или делается, очередь узнаёт по имени.
 */
@Injectable()
export class ComputeActivities {
  private readonly log = new Logger(ComputeActivities.name);

  constructor(
    private readonly queue: ActivityQueue,
    private readonly worker: ComputeWorker,
    private readonly database: DataSource,
  ) {}

  /** Предлагает очереди; недоступной — предложит следующий вопрос хода. */
  async offer(list: readonly StartedActivity[]): Promise<void> {
    try {
      await this.queue.offer('compute', list.map(computeJob));
    } catch (error) {
      this.log.warn(`Вычисления подождут, очередь недоступна: ${String(error)}`);
    }
    await this.worker.start();
  }

  /**
   * Исполнитель среди нескольких помогает остальным. Единственному хватит начать со своего первого
   * вычисления: очередь стоит памяти и времени, а у большинства установок вычислений нет.
   */
  async join(): Promise<void> {
    try {
      const [row] = await this.database.query<{ several: boolean }[]>(
        'select count(*) > 1 as several from workers',
      );
      if (row?.several) await this.worker.start();
    } catch (error) {
      this.log.warn(`Не удалось узнать об остальных исполнителях: ${String(error)}`);
    }
  }
}
