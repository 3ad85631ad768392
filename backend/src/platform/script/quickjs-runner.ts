import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { ActivityOutcome } from '@zveno/contracts/engine-event.js';
import { parseJson } from '@zveno/contracts/parse-json.js';
import { Clock } from '../../ports/clock.js';
import { type Script, ScriptRunner } from '../../ports/script-runner.js';
import type { ThreadAnswer, ThreadTask } from './script-thread.js';
import { ScriptThreadHandle } from './script-thread-handle.js';
import { Seats } from './seats.js';

const threads = 2;
/** Срок меряется настоящим временем: короче секунды он срабатывал бы и на занятой машине. */
const shortestMs = 1_000;
/** Сколько прощаем потоку после срока, прежде чем завершить его силой. */
const graceMs = 1_000;
const idleMs = 60_000;
const megabyte = 1024 * 1024;

/** Скрипты в QuickJS на WebAssembly, в отдельных потоках: бесконечный цикл не остановит ни процесс, ни соседей. */
@Injectable()
export class QuickJsRunner extends ScriptRunner implements OnApplicationShutdown {
  private readonly seats = new Seats(threads);
  private readonly idle: ScriptThreadHandle[] = [];
  private readonly closing = new AbortController();
  private readonly log = new Logger(QuickJsRunner.name);
  private lastUse = 0;
  private sweeping = false;

  constructor(private readonly clock: Clock) {
    super();
  }

  async run(script: Script, signal: AbortSignal): Promise<ActivityOutcome> {
    await this.seats.take(signal);
    try {
      return outcomeOf(await this.answer(taskOf(script), signal));
    } finally {
      this.seats.free();
      this.lastUse = this.clock.monotonic();
      void this.sweep();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await this.closeIdle();
  }

  private async answer(task: ThreadTask, stop: AbortSignal): Promise<ThreadAnswer> {
    const thread = this.idle.pop() ?? (await ScriptThreadHandle.open());
    const limit = AbortSignal.timeout(task.milliseconds + graceMs);
    try {
      const answer = await thread.run(task, AbortSignal.any([limit, stop, this.closing.signal]));
      this.idle.push(thread);
      return answer;
    } catch (error) {
      await thread.close();
      if (stop.aborted || this.closing.signal.aborted) throw error;
      return this.death(limit.aborted, error);
    }
  }

  private death(late: boolean, error: unknown): ThreadAnswer {
    if (late) return failed('script.timeout', 'Скрипт не закончил за отведённое время');
    this.log.warn(`Поток скриптов погиб: ${error instanceof Error ? error.message : ''}`);
    return failed('script.memory', 'Скрипту не хватило памяти');
  }

  /** Память WebAssembly не возвращается, пока жив поток: простаивающий закрываем. */
  private async sweep(): Promise<void> {
    if (this.sweeping) return;
    this.sweeping = true;
    let rest = idleMs;
    while (rest > 0 && !this.closing.signal.aborted) {
      await this.clock.wait(rest, this.closing.signal);
      rest = this.lastUse + idleMs - this.clock.monotonic();
    }
    this.sweeping = false;
    await this.closeIdle();
  }

  private async closeIdle(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((thread) => thread.close()));
  }
}

function taskOf({ source, input, memoryMegabytes, timeoutSeconds }: Script): ThreadTask {
  return {
    source,
    input: JSON.stringify(input),
    memoryBytes: memoryMegabytes * megabyte,
    milliseconds: Math.max(shortestMs, timeoutSeconds * 1_000),
  };
}

function outcomeOf(answer: ThreadAnswer): ActivityOutcome {
  if (answer.kind === 'done') return { kind: 'done', value: parseJson(answer.json) };
  const { code, message } = answer;
  return { kind: 'failed', error: { code, message } };
}

const failed = (code: string, message: string): ThreadAnswer => ({ kind: 'failed', code, message });
