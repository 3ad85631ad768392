import { Worker } from 'node:worker_threads';
import { issueReason } from '@zveno/contracts/issue-reason.js';
import type { Json, JsonObject } from '@zveno/contracts/json.js';
import { parseJson } from '@zveno/contracts/parse-json.js';
import {
  longestPluginMessage,
  type PartKind,
  type PluginBirth,
  type PluginDeclares,
  type PluginHears,
  PluginSays,
} from '@zveno/contracts/plugin-messages.js';
import {
  type PluginReason,
  type PluginReasonCode,
  PluginRefused,
  reasonWords,
} from '@zveno/contracts/plugin-reason.js';
import { z } from 'zod';
import type { PluginBroker } from './plugin-broker.js';
import { threadFile, threadOptions } from './thread-limits.js';

/** Плагин, который говорит чаще, занят не делом. */
const mostPerSecond = 5_000;

/** Ошибка внутри плагина; поток при этом жив. */
export class PluginFailed extends Error {
  override readonly name = 'PluginFailed';

  constructor(
    message: string,
    /** То же по-английски; у слов плагина перевода нет. */
    readonly en?: string,
  ) {
    super(message);
  }
}

/** Что вызвать: часть плагина и то, что она получит. */
export interface ThreadCall {
  readonly part: PartKind;
  readonly name: string;
  readonly input: JsonObject;
}

type Said = Extract<PluginSays, { kind: 'done' | 'failed' }>;

/** Один поток одного плагина, от запуска до конца. Ничему, что из него приходит, не верят. */
export class PluginThread {
  /** Почему поток кончился. */
  readonly ended: Promise<PluginReason>;
  lastPulse = 0;
  /** Код загрузился и объявил свои части. */
  loaded = false;
  private readonly worker: Worker;
  private readonly calls = new Map<number, (said: Said) => void>();
  private readonly ready = Promise.withResolvers<PluginDeclares>();
  private readonly over = new AbortController();
  private reason: PluginReason | undefined;
  private count = 0;
  private spoken = 0;

  constructor(
    birth: PluginBirth,
    private readonly broker: PluginBroker,
  ) {
    this.worker = new Worker(threadFile(), { ...threadOptions(birth.folder), workerData: birth });
    this.worker.stdout.resume();
    this.worker.stderr.resume();
    this.worker.on('message', (raw: unknown) => this.hear(raw));
    this.worker.on('error', (error) => (this.reason ??= deathOf(error)));
    this.ended = new Promise((resolve) => {
      this.worker.on('exit', () => resolve(this.finish()));
    });
    this.ready.promise.catch(() => undefined);
  }

  /** Что плагин объявил; бросает, если он отказался запускаться или кончился. */
  get declares(): Promise<PluginDeclares> {
    return this.ready.promise;
  }

  get alive(): boolean {
    return !this.over.signal.aborted;
  }

  /** Вызовы, на которые ещё не ответил. */
  get busy(): boolean {
    return this.calls.size > 0;
  }

  /** Сколько раз плагин говорил с прошлого вопроса. */
  chatter(): void {
    if (this.spoken > mostPerSecond) this.stop('chatty');
    this.spoken = 0;
  }

  /** Бросает `PluginFailed`, если плагин ответил ошибкой или кончился, и причину сигнала. */
  async run(given: ThreadCall, signal: AbortSignal): Promise<Json> {
    this.count += 1;
    const call = this.count;
    const answer = Promise.withResolvers<Said>();
    const late = AbortSignal.any([signal, this.over.signal]);
    const give = () => answer.resolve({ kind: 'failed', call, message: '' });
    late.addEventListener('abort', give, { once: true });
    this.calls.set(call, answer.resolve);
    this.tell({ kind: 'call', call, ...given });
    const said = await answer.promise;
    late.removeEventListener('abort', give);
    this.calls.delete(call);
    if (said.kind === 'done') return said.value;
    signal.throwIfAborted();
    if (this.alive) throw new PluginFailed(said.message);
    const { ru, en } = reasonWords(this.reason ?? stopped);
    throw new PluginFailed(ru, en);
  }

  pulse(number: number): void {
    this.tell({ kind: 'pulse', pulse: number });
  }

  /** Память видна, даже когда поток занят вечным циклом. */
  async memory(): Promise<{ readonly heapBytes: number; readonly externalBytes: number }> {
    const { used_heap_size, external_memory } = await this.worker.getHeapStatistics();
    return { heapBytes: used_heap_size, externalBytes: external_memory };
  }

  /** Кончает поток, чем бы он ни был занят. */
  stop(code: PluginReasonCode): void {
    this.end({ code, parameters: {} });
  }

  private end(reason: PluginReason): void {
    this.reason ??= reason;
    void this.worker.terminate();
  }

  private hear(raw: unknown): void {
    this.spoken += 1;
    if (typeof raw !== 'string' || raw.length > longestPluginMessage) {
      this.stop('long-message');
      return;
    }
    const message = readJson(raw);
    const said = PluginSays.safeParse(message);
    const unclear = UnclearAsk.safeParse(message);
    if (said.success) this.take(said.data);
    else if (unclear.success) this.deny(unclear.data.ask, said.error);
    else this.stop('bad-message');
  }

  /** Просьба с негодными полями — ошибка одного вызова, а не конец плагина. */
  private deny(ask: number, error: z.ZodError): void {
    const [issue] = error.issues;
    const place = issue?.path.slice(1).map(String).join('.') ?? '';
    const message = `Просьба не по правилам, поле «${place}»: ${issue ? issueReason(issue).ru : ''}`;
    this.tell({ kind: 'denied', ask, message });
  }

  private take(said: PluginSays): void {
    switch (said.kind) {
      case 'ready':
        this.loaded = true;
        this.ready.resolve(said.declares);
        return;
      case 'refused':
        this.end(said.reason);
        return;
      case 'done':
      case 'failed':
        return this.calls.get(said.call)?.(said);
      case 'pulse':
        this.lastPulse = Math.max(this.lastPulse, said.pulse);
        return;
      case 'log':
        this.broker.log(said.level, said.text);
        return;
      case 'ask':
        void this.broker.answer(said.request, this.over.signal).then(
          (value) => this.tell({ kind: 'answer', ask: said.ask, value }),
          (error: unknown) => this.tell({ kind: 'denied', ask: said.ask, message: textOf(error) }),
        );
    }
  }

  private tell(message: PluginHears): void {
    this.worker.postMessage(message);
  }

  private finish(): PluginReason {
    const reason = this.reason ?? { code: 'thread-ended', parameters: {} };
    this.reason = reason;
    this.ready.reject(new PluginRefused(reason.code, reason.parameters));
    this.over.abort();
    return reason;
  }
}

const stopped: PluginReason = { code: 'off', parameters: {} };

const UnclearAsk = z.object({ kind: z.literal('ask'), ask: z.int() });

function readJson(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

function deathOf(error: unknown): PluginReason {
  if (String(error).includes('ERR_WORKER_OUT_OF_MEMORY')) return { code: 'memory', parameters: {} };
  return { code: 'crashed', parameters: { words: textOf(error) } };
}

function textOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
