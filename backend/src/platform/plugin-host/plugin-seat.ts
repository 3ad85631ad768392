import path from 'node:path';
import type { Localized } from '@zveno/contracts/localized.js';
import type { PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import {
  type PluginReason,
  PluginRefused,
  reasonOf,
  reasonWords,
} from '@zveno/contracts/plugin-reason.js';
import type { Clock } from '../../ports/clock.js';
import type { HostedPlugin, PluginUse } from '../../ports/plugin-host.js';
import type { PluginBroker } from './plugin-broker.js';
import { checkParts } from './check-parts.js';
import { PluginThread } from './plugin-thread.js';
import { watchThread } from './watch-thread.js';

const startMs = 10_000;
const firstPauseMs = 500;
/** Столько падений подряд — карантин; прожитые спокойно минуты счёт обнуляют. */
const mostFalls = 4;
const calmMs = 60_000;
/** Столько заменённая версия договаривает начатое; смотрят, договорила ли, раз в шаг. */
const farewellMs = 30_000;
const farewellStepMs = 50;

export interface SeatParts {
  readonly folder: string;
  readonly broker: PluginBroker;
  readonly clock: Clock;
  /** Плагин упал в последний раз. */
  readonly broken: (reason: PluginReason) => void;
}

const endedWords = ({ ru, en }: Localized): Localized => ({
  ru: `Поток плагина кончился: ${ru}`,
  en: `The thread of the plugin ended: ${en}`,
});

/** Место одного плагина: поток, который поднимают после падений, пока их не слишком много. */
export class PluginSeat {
  private thread: PluginThread | undefined;
  private readonly leaving = new AbortController();
  private calls = 0;
  private falls = 0;

  private constructor(
    readonly plugin: HostedPlugin,
    private readonly parts: SeatParts,
  ) {}

  /** Проверка здоровья — сам запуск: код загрузился и объявил годные узлы. */
  static async open(
    plugin: HostedPlugin,
    parts: SeatParts,
  ): Promise<{ seat: PluginSeat; declares: PluginDeclares }> {
    const seat = new PluginSeat(plugin, parts);
    const { thread, declares } = await seat.start();
    void seat.keep(thread);
    return { seat, declares };
  }

  /** Живой поток для одного вызова; `undefined`, пока плагин поднимается после падения. */
  take(): PluginThread | undefined {
    if (this.thread) this.calls += 1;
    return this.thread;
  }

  async use(): Promise<PluginUse> {
    const memory = await this.thread?.memory().catch(() => undefined);
    const { calls, falls } = this;
    const { refusals } = this.parts.broker;
    return { ...(memory ?? { heapBytes: 0, externalBytes: 0 }), calls, falls, refusals };
  }

  /** Уступает место новой версии: новых вызовов не получает, начатые доводит до конца. */
  async retire(): Promise<void> {
    this.leaving.abort();
    const { clock } = this.parts;
    const until = clock.monotonic() + farewellMs;
    do await clock.wait(farewellStepMs);
    while (this.thread?.busy && clock.monotonic() < until);
    await this.close();
  }

  async close(): Promise<void> {
    this.leaving.abort();
    const { thread } = this;
    this.thread = undefined;
    thread?.stop('off');
    await thread?.ended;
  }

  private async start(): Promise<{ thread: PluginThread; declares: PluginDeclares }> {
    const { folder, broker, clock } = this.parts;
    const { manifest, settings } = this.plugin;
    const birth = { folder, main: path.join(folder, manifest.main), settings };
    const thread = new PluginThread(birth, broker);
    void watchThread(thread, clock);
    let started = false;
    const late = AbortSignal.timeout(startMs);
    late.addEventListener('abort', () => {
      if (!started) thread.stop('slow-start');
    });
    try {
      const declares = await thread.declares;
      checkParts(this.plugin, declares);
      started = true;
      this.thread = thread;
      return { thread, declares };
    } catch (error) {
      thread.stop('not-started');
      await thread.ended;
      const { code, parameters } = reasonOf(error);
      throw new PluginRefused(code, parameters);
    }
  }

  private left(): boolean {
    return this.leaving.signal.aborted;
  }

  private async keep(first: PluginThread): Promise<void> {
    const { clock, broker, broken } = this.parts;
    let thread = first;
    let since = clock.monotonic();
    for (let falls = 1; ; falls++) {
      const reason = await thread.ended;
      this.thread = undefined;
      if (this.left()) return;
      this.falls += 1;
      if (clock.monotonic() - since > calmMs) falls = 1;
      broker.log('error', endedWords(reasonWords(reason)));
      if (falls >= mostFalls) {
        broken(reason);
        return;
      }
      await clock.wait(firstPauseMs * 2 ** falls, this.leaving.signal);
      if (this.left()) return;
      since = clock.monotonic();
      try {
        ({ thread } = await this.start());
        if (this.left()) thread.stop('off');
      } catch (error) {
        broken(reasonOf(error));
        return;
      }
    }
  }
}
