import type { OnApplicationShutdown } from '@nestjs/common';
import type { ActivityOutcome } from '@zveno/contracts/engine-event.js';
import { isJsonObject, type Json } from '@zveno/contracts/json.js';
import type { Localized } from '@zveno/contracts/localized.js';
import type { PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import type { PluginReason } from '@zveno/contracts/plugin-reason.js';
import { Subject } from 'rxjs';
import type { Clock } from '../../ports/clock.js';
import {
  type BrokenPlugin,
  type HostedPlugin,
  type PartCall,
  type PluginCall,
  PluginHost,
  type PluginUse,
} from '../../ports/plugin-host.js';
import { clearCode, layOut } from './code-folder.js';
import { type BrokerTools, PluginBroker } from './plugin-broker.js';
import type { LogLevel } from './plugin-journal.js';
import { PluginSeat } from './plugin-seat.js';
import { PluginFailed } from './plugin-thread.js';

/** Сколько ждать плагин, который ещё загружается или поднимается после падения. */
const raiseMs = 5_000;
const stepMs = 100;

/** Плагины в потоках этого процесса. */
export class WorkerPluginHost extends PluginHost implements OnApplicationShutdown {
  readonly broken = new Subject<BrokenPlugin>();
  private readonly seats = new Map<string, PluginSeat>();
  /** Заменённые версии, которые договаривают начатое. */
  private readonly retiring = new Set<PluginSeat>();
  /** Сколько версий плагина сейчас загружается: пока есть хоть одна, его код не трогают. */
  private readonly loading = new Map<string, number>();
  private cleaning: Promise<void> = Promise.resolve();

  constructor(
    /** Куда раскладывать код. */
    private readonly codeDir: string,
    private readonly clock: Clock,
    private readonly tools: BrokerTools,
  ) {
    super();
  }

  async load(plugin: HostedPlugin): Promise<PluginDeclares> {
    const { id } = plugin;
    this.loading.set(id, (this.loading.get(id) ?? 0) + 1);
    try {
      return await this.open(plugin);
    } finally {
      this.loading.set(id, (this.loading.get(id) ?? 1) - 1);
      await this.tidy(id);
    }
  }

  async unload(id: string): Promise<void> {
    const seats = this.seatsOf(id);
    this.seats.delete(id);
    await Promise.all(seats.map((seat) => seat.close()));
    await this.tidy(id);
  }

  async call(call: PluginCall, signal: AbortSignal): Promise<ActivityOutcome> {
    const { type, settings, key, timeoutSeconds, place } = call;
    const [plugin = '', name = ''] = type.split('.');
    const input = { settings, key, ...(place && { place: { ...place } }) };
    const timeoutMs = timeoutSeconds * 1_000;
    const outcome = await this.invoke({ plugin, part: 'node', name, input, timeoutMs }, signal);
    return outcome.kind === 'done' ? { kind: 'done', value: nodeAnswer(outcome.value) } : outcome;
  }

  async invoke(call: PartCall, signal: AbortSignal): Promise<ActivityOutcome> {
    const { plugin, part, name, input, timeoutMs } = call;
    const thread = await this.threadOf(plugin, signal);
    if (!thread) return failed('plugin.missing', absent(plugin));
    const late = AbortSignal.timeout(timeoutMs);
    try {
      const stop = AbortSignal.any([signal, late]);
      return { kind: 'done', value: await thread.run({ part, name, input }, stop) };
    } catch (error) {
      if (error instanceof PluginFailed) return this.failure(call, error);
      if (late.aborted) return failed('plugin.timeout', silent);
      throw error;
    }
  }

  async use(id: string): Promise<PluginUse | undefined> {
    return this.seats.get(id)?.use();
  }

  note(plugin: string, level: LogLevel, text: Localized): void {
    this.tools.journal.write(plugin, level, text);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.seats.keys()].map((id) => this.unload(id)));
    this.broken.complete();
  }

  private async open(plugin: HostedPlugin): Promise<PluginDeclares> {
    const { id, hash } = plugin;
    await this.cleaning;
    const folder = await layOut(plugin, this.codeDir);
    const broker = new PluginBroker(plugin, this.tools);
    const broken = (reason: PluginReason) => this.broken.next({ id, hash, reason });
    const { clock } = this;
    const { seat, declares } = await PluginSeat.open(plugin, { folder, broker, clock, broken });
    const before = this.seats.get(id);
    this.seats.set(id, seat);
    if (before) void this.retire(before);
    return declares;
  }

  /** Новая версия уже отвечает: прежнюю не ждут, а её код уходит вместе с ней. */
  private async retire(seat: PluginSeat): Promise<void> {
    this.retiring.add(seat);
    await seat.retire().finally(() => this.retiring.delete(seat));
    await this.tidy(seat.plugin.id);
  }

  /** Убирает код, которым не занята ни одна версия. Что не вышло, уберёт следующая загрузка. */
  private tidy(id: string): Promise<void> {
    this.cleaning = this.cleaning
      .then(async () => {
        const used = this.seatsOf(id).map(({ plugin }) => plugin.hash);
        if (!this.loading.get(id)) await clearCode(this.codeDir, id, used);
      })
      .catch(() => undefined);
    return this.cleaning;
  }

  private seatsOf(id: string): PluginSeat[] {
    const current = this.seats.get(id);
    const leaving = [...this.retiring].filter(({ plugin }) => plugin.id === id);
    return current ? [current, ...leaving] : leaving;
  }

  /** Ошибку узла видно в журнале выполнения; у остальных частей места для неё нет, кроме журнала плагина. */
  private failure({ plugin, part, name }: PartCall, { message, en }: PluginFailed) {
    const text = { ru: `${part} ${name}: ${message}`, en: `${part} ${name}: ${en ?? message}` };
    if (part !== 'node') this.tools.journal.write(plugin, 'error', text);
    return failed('plugin.failed', { ru: message, ...(en !== undefined && { en }) });
  }

  private async threadOf(id: string, signal: AbortSignal) {
    const until = this.clock.monotonic() + raiseMs;
    while (this.clock.monotonic() < until && !signal.aborted) {
      const thread = this.seats.get(id)?.take();
      if (thread) return thread;
      await this.clock.wait(stepMs, signal);
    }
    signal.throwIfAborted();
    return undefined;
  }
}

/** Итог узла: без выхода — первый, без значения — пустое. */
function nodeAnswer(answer: Json): Json {
  const { output, value = null, set = {} } = isJsonObject(answer) ? answer : {};
  return { ...(output !== undefined && { output }), value, set };
}

const silent = {
  ru: 'Плагин не ответил за отведённое время',
  en: 'The plugin did not answer in the time given',
};

const absent = (plugin: string): Localized => ({
  ru: `Плагин «${plugin}» не работает`,
  en: `The plugin “${plugin}” is not running`,
});

function failed(code: string, { ru: message, en }: Words): ActivityOutcome {
  return { kind: 'failed', error: { code, message, ...(en !== undefined && { en }) } };
}

/** У слов самого плагина перевода нет. */
type Words = Pick<Localized, 'ru'> & Partial<Localized>;
