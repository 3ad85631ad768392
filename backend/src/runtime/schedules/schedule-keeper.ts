import { Injectable, Logger } from '@nestjs/common';
import { auditTime, buffer, concatMap, type Observable } from 'rxjs';
import { Clock } from '../../ports/clock.js';
import { RuntimePool } from '../core/runtime-pool.js';
import { ChainLibrary } from '../library/chain-library.js';
import { TurnLoop } from '../turn/turn-loop.js';
import { readAllScheduled, writeSchedules } from './schedule-rows.js';

/** Правка за правкой сливаются: важно, чем они кончились. */
const calmMs = 50;
const retryMs = 2_000;

/**
 * Держит строки расписаний в согласии с опубликованными цепочками. Делает это каждый исполнитель: запись
 * безвредна повторно, а потерянную весть лечит полный обход при соединении с базой.
 *
 * Цепочка, которую ведут аккаунты, запускается по расписанию в каждом из них; без аккаунтов — один раз.
 */
@Injectable()
export class ScheduleKeeper {
  private readonly log = new Logger(ScheduleKeeper.name);

  constructor(
    private readonly pool: RuntimePool,
    private readonly library: ChainLibrary,
    private readonly loop: TurnLoop,
    private readonly clock: Clock,
  ) {}

  /** @param changed цепочки, у которых сменилась публикация, архив или аккаунты */
  watch(changed: Observable<string>): void {
    changed
      .pipe(
        buffer(changed.pipe(auditTime(calmMs))),
        concatMap((chainIds) => this.keepCalmly([...new Set(chainIds)])),
      )
      .subscribe();
  }

  /** Сверяет все цепочки с расписанием: вести могли пропасть. */
  async keepAll(until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      try {
        await this.keep(await readAllScheduled(this.pool));
        return;
      } catch (error) {
        this.log.warn({ err: error }, 'Расписания не сверены, повтор');
        await this.clock.wait(retryMs, until);
      }
    }
  }

  /** Неудачу лечит полный обход при соединении с базой: без неё и сверять не с чем. */
  private async keepCalmly(chainIds: readonly string[]): Promise<void> {
    try {
      await this.keep(chainIds);
    } catch (error) {
      this.log.warn({ err: error }, 'Расписания не сверены');
    }
  }

  private async keep(chainIds: readonly string[]): Promise<void> {
    if (chainIds.length === 0) return;
    const scripts = await this.library.prepare({
      chains: new Set(chainIds),
      sessions: new Set(),
      versions: new Set(),
    });
    const now = this.clock.now();
    for (const chainId of chainIds) {
      const nodes = scripts.publishedOf(chainId)?.chain.triggers ?? [];
      const wanted = nodes.flatMap(({ id, behaviour }) => {
        const due = behaviour?.nextDue?.(now);
        return due === undefined ? [] : [{ node: id, due }];
      });
      await writeSchedules(this.pool, chainId, wanted);
    }
    this.loop.waiting.ringDue();
  }
}
