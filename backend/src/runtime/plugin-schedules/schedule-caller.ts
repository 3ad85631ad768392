import { Injectable, Logger, Optional } from '@nestjs/common';
import type { ActivityFailure, ActivityOutcome } from '@zveno/contracts/engine-event.js';
import { PluginHost } from '../../ports/plugin-host.js';
import { type ClaimedCall, ScheduleBook } from './schedule-book.js';

const longestCallMs = 60_000;
/** Плагин поднимается после падения или новая версия загружается: срок подождёт. */
const absentMs = 5_000;

/** Вызывает плагин в его срок; неудачу записывает в журнал плагина сам хозяин потоков. */
@Injectable()
export class ScheduleCaller {
  private readonly log = new Logger(ScheduleCaller.name);

  constructor(
    private readonly host: PluginHost,
    private readonly book: ScheduleBook,
    /** Сколько ждать метод. */
    @Optional() private readonly callMs = longestCallMs,
  ) {}

  /** Не бросает. Остановленный сигналом отдаёт срок другим исполнителям сразу. */
  async call(claimed: ClaimedCall, signal: AbortSignal): Promise<void> {
    try {
      const outcome = await this.invoke(claimed, signal);
      if (!outcome) await this.book.putBack(claimed, 0);
      else if (isAbsent(outcome)) await this.book.putBack(claimed, absentMs);
      else await this.end(claimed, outcome);
    } catch (error) {
      this.log.warn(`Срок плагина «${claimed.plugin}» не записан: ${String(error)}`);
    }
  }

  /** Ошибку плагина хозяин потоков записал сам; молчание — дело того, кто ждал. */
  private async end(claimed: ClaimedCall, outcome: ActivityOutcome): Promise<void> {
    const { plugin, name } = claimed;
    if (outcome.kind === 'failed' && outcome.error.code === 'plugin.timeout')
      this.host.note(plugin, 'error', lateWords(name, outcome.error));
    await this.book.finish(claimed);
  }

  private async invoke(
    { plugin, name, due }: ClaimedCall,
    signal: AbortSignal,
  ): Promise<ActivityOutcome | undefined> {
    const timeoutMs = this.callMs;
    const call = { plugin, part: 'schedule', name, input: { due }, timeoutMs } as const;
    try {
      return await this.host.invoke(call, signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }
}

const lateWords = (name: string, { message, en }: ActivityFailure) => ({
  ru: `schedule ${name}: ${message}`,
  en: `schedule ${name}: ${en ?? message}`,
});

const isAbsent = (outcome: ActivityOutcome) =>
  outcome.kind === 'failed' && outcome.error.code === 'plugin.missing';
