import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../ports/clock.js';
import { PluginParts } from '../plugin-parts/plugin-parts.js';
import { ScheduleBook } from './schedule-book.js';
import { ScheduleCaller } from './schedule-caller.js';

const mostAtOnce = 16;
const retryMs = 2_000;
/** Чаще базу о сроках не спрашивают. */
const shortestMs = 50;
/** Часы базы и исполнителя расходятся: спать дольше, не сверившись, нельзя. */
const longestMs = 30_000;

/** Расписания плагинов: ждёт ближайшего срока и берёт его, если не взял другой исполнитель. */
@Injectable()
export class PluginSchedules implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(PluginSchedules.name);
  private readonly stopping = new AbortController();
  private readonly calls = new Set<Promise<void>>();
  private rest = new AbortController();
  private stale = true;
  private living: Promise<void> | undefined;

  constructor(
    private readonly parts: PluginParts,
    private readonly book: ScheduleBook,
    private readonly caller: ScheduleCaller,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.parts.renewed.subscribe(() => {
      this.stale = true;
      this.wake();
    });
    this.living = this.live();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.living;
    await Promise.all(this.calls);
  }

  private wake(): void {
    this.rest.abort();
  }

  private async live(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.rest = new AbortController();
      await this.clock.wait(await this.round(), this.rest.signal);
    }
  }

  /** Берёт наступившее; возвращает, сколько отдыхать. */
  private async round(): Promise<number> {
    try {
      if (this.stale) await this.keep();
      if (!this.parts.all.some(({ declares }) => declares.schedules.length > 0)) return Infinity;
      if (this.calls.size >= mostAtOnce) return longestMs;
      for (const claimed of await this.book.claim(mostAtOnce - this.calls.size))
        this.begin(this.caller.call(claimed, this.stopping.signal));
      const left = (await this.book.untilNext()) ?? longestMs;
      return Math.min(longestMs, Math.max(shortestMs, left));
    } catch (error) {
      if (!this.stopping.signal.aborted)
        this.log.warn(`Расписания плагинов подождут: ${String(error)}`);
      return retryMs;
    }
  }

  private async keep(): Promise<void> {
    this.stale = false;
    try {
      await this.book.keep();
    } catch (error) {
      this.stale = true;
      throw error;
    }
  }

  private begin(call: Promise<void>): void {
    this.calls.add(call);
    void call.finally(() => {
      this.calls.delete(call);
      this.wake();
    });
  }
}
