import { Injectable, Logger } from '@nestjs/common';
import { auditTime, buffer, type Observable } from 'rxjs';
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
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: RuntimePool,
    private readonly library: ChainLibrary,
    private readonly loop: TurnLoop,
    private readonly clock: Clock,
  ) {}

  /** @param changed цепочки, у которых сменилась публикация, архив или аккаунты */
  watch(changed: Observable<string>, until: AbortSignal): void {
    changed.pipe(buffer(changed.pipe(auditTime(calmMs)))).subscribe((chainIds) => {
      void this.inTurn(() => Promise.resolve([...new Set(chainIds)]), until);
    });
  }

  /** Сверяет все цепочки с расписанием: вести могли пропасть. */
  keepAll(until: AbortSignal): Promise<void> {
    return this.inTurn(() => readAllScheduled(this.pool), until);
  }

  /** Сверки идут по очереди: прочитанное раньше не ложится поверх нынешнего. */
  private inTurn(which: () => Promise<readonly string[]>, until: AbortSignal): Promise<void> {
    this.keeping = this.keeping.then(() => this.keepUntilDone(which, until));
    return this.keeping;
  }

  /** Недоступную базу ждёт: несверенное расписание не сработало бы до следующей публикации. Не бросает. */
  private async keepUntilDone(
    which: () => Promise<readonly string[]>,
    until: AbortSignal,
  ): Promise<void> {
    while (!until.aborted) {
      try {
        await this.keep(await which());
        return;
      } catch (error) {
        this.log.warn({ err: error }, 'Расписания не сверены, повтор');
        await this.clock.wait(retryMs, until);
      }
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
