import type { OnApplicationShutdown } from '@nestjs/common';
import type { ActivityOutcome } from '@zveno/contracts/engine-event.js';
import type { PluginDeclares } from '@zveno/contracts/plugin-messages.js';
import { Subject } from 'rxjs';
import type { Clock } from '../../ports/clock.js';
import type { HttpCaller } from '../../ports/http-caller.js';
import {
  type BrokenPlugin,
  type HostedPlugin,
  type PluginCall,
  PluginHost,
} from '../../ports/plugin-host.js';
import { clearCode, layOut } from './code-folder.js';
import { PluginBroker } from './plugin-broker.js';
import type { PluginJournal } from './plugin-journal.js';
import { PluginSeat } from './plugin-seat.js';
import type { PluginStorage } from './plugin-storage.js';
import { PluginFailed } from './plugin-thread.js';

/** Сколько ждать плагин, который ещё загружается или поднимается после падения. */
const raiseMs = 5_000;
const stepMs = 100;

/** Плагины в потоках этого процесса. */
export class WorkerPluginHost extends PluginHost implements OnApplicationShutdown {
  readonly broken = new Subject<BrokenPlugin>();
  private readonly seats = new Map<string, PluginSeat>();

  constructor(
    /** Куда раскладывать код. */
    private readonly codeDir: string,
    private readonly clock: Clock,
    private readonly caller: HttpCaller,
    private readonly storage: PluginStorage,
    private readonly journal: PluginJournal,
  ) {
    super();
  }

  async load(plugin: HostedPlugin): Promise<PluginDeclares> {
    const folder = await layOut(plugin, this.codeDir);
    const broker = new PluginBroker(plugin, this.caller, this.storage, this.journal);
    const { id, hash } = plugin;
    const broken = (reason: string) => this.broken.next({ id, hash, reason });
    const { clock } = this;
    try {
      const { seat, declares } = await PluginSeat.open(plugin, { folder, broker, clock, broken });
      const before = this.seats.get(id);
      this.seats.set(id, seat);
      await before?.close();
      return declares;
    } finally {
      await clearCode(this.codeDir, id, this.seats.get(id)?.plugin.hash);
    }
  }

  async unload(id: string): Promise<void> {
    const seat = this.seats.get(id);
    this.seats.delete(id);
    await seat?.close();
    await clearCode(this.codeDir, id);
  }

  async call(call: PluginCall, signal: AbortSignal): Promise<ActivityOutcome> {
    const { type, settings, key, timeoutSeconds } = call;
    const [id = '', node = ''] = type.split('.');
    const thread = await this.threadOf(id, signal);
    if (!thread) return failed('plugin.missing', `Плагин узла «${type}» не работает`);
    const late = AbortSignal.timeout(timeoutSeconds * 1_000);
    try {
      const stop = AbortSignal.any([signal, late]);
      return { kind: 'done', value: await thread.run(node, { settings, key }, stop) };
    } catch (error) {
      if (error instanceof PluginFailed) return failed('plugin.failed', error.message);
      if (late.aborted) return failed('plugin.timeout', 'Плагин не ответил за отведённое время');
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.seats.keys()].map((id) => this.unload(id)));
    this.broken.complete();
  }

  private async threadOf(id: string, signal: AbortSignal) {
    const until = this.clock.monotonic() + raiseMs;
    while (this.clock.monotonic() < until && !signal.aborted) {
      const thread = this.seats.get(id)?.current;
      if (thread) return thread;
      await this.clock.wait(stepMs, signal);
    }
    signal.throwIfAborted();
    return undefined;
  }
}

function failed(code: string, message: string): ActivityOutcome {
  return { kind: 'failed', error: { code, message } };
}
