import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../../ports/clock.js';
import { Anything } from './answers.js';
import { HookGate } from './hook-gate.js';
import { hookMessage } from './hook-view.js';
import { type Notice, NoticeRows } from './notice-rows.js';
import { PartCaller } from './part-caller.js';

const atOnce = 32;
const deadlineMs = 5_000;
const sweepMs = 1_000;
const firstPauseMs = 1_000;
/** С растущими паузами это около получаса. */
const mostAttempts = 12;

/** Разносит вести хукам «после»: не меньше одного раза, пока плагин не услышит или не кончатся попытки. */
@Injectable()
export class NoticePost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(NoticePost.name);
  private readonly stopping = new AbortController();
  private bell = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly gate: HookGate,
    private readonly rows: NoticeRows,
    private readonly caller: PartCaller,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.bell.abort();
    await this.running;
  }

  /** Ход записал вести. */
  ring(): void {
    this.bell.abort();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.bell = new AbortController();
      const full = await this.round(signal).catch((error: unknown) => this.complain(error));
      if (!full) await this.clock.wait(sweepMs, AbortSignal.any([signal, this.bell.signal]));
    }
  }

  /** `true` — порция полна: ждёт, наверное, больше. Пока хуков «после» нет, базу не спрашивают. */
  private async round(stop: AbortSignal): Promise<boolean> {
    const plugins = this.gate.told;
    if (plugins.length === 0) return false;
    const notices = await this.rows.claim(plugins, atOnce);
    const heard = await Promise.all(notices.map((notice) => this.tell(notice, stop)));
    await this.rows.remove(notices.filter((_, index) => heard[index]).map(({ id }) => id));
    return notices.length === atOnce;
  }

  /** Возвращает, пора ли забыть весть. */
  private async tell(notice: Notice, stop: AbortSignal): Promise<boolean> {
    const { id, plugin, hook, sessionId, fact, tasks, attempts } = notice;
    const call = { plugin, part: 'hook', name: hook, timeoutMs: deadlineMs } as const;
    const input = { ...hookMessage(sessionId, fact), key: `${sessionId}:${fact.key}`, tasks };
    const heard = await this.caller.ask({ call, input, answer: Anything }, stop);
    if (!('failure' in heard)) return true;
    if (attempts < mostAttempts) {
      await this.rows.postpone(id, firstPauseMs * 2 ** (attempts - 1));
      return false;
    }
    const { failure } = heard;
    this.caller.note(plugin, 'error', {
      ru: `Хук «${hook}» не услышал о сообщении ${String(fact.message.id)}: ${failure.ru}`,
      en: `The hook “${hook}” did not hear of the message ${String(fact.message.id)}: ${failure.en}`,
    });
    return true;
  }

  private complain(error: unknown): false {
    if (!this.stopping.signal.aborted) this.log.warn({ err: error }, 'Вести плагинам отложены');
    return false;
  }
}
