import { once } from 'node:events';
import { Logger } from '@nestjs/common';
import { Client, type Notification } from 'pg';
import { type Observable, Subject } from 'rxjs';
import type { Clock } from '../../ports/clock.js';

const CONNECT_MS = 3_000;
const ANSWER_MS = 3_000;
const RETRY_MS = 250;

export interface DatabaseLineOptions {
  readonly url: string;
  /** Каналы `NOTIFY`, которые слушает соединение. */
  readonly channels: readonly string[];
  readonly clock: Clock;
  /** Как соединение зовётся в базе. */
  readonly name?: string;
}

/**
 * Отдельное соединение с PostgreSQL: по нему слушают `NOTIFY` и продлевают право, поэтому очередь к общему
 * пулу его не задерживает. Оборванное открывает снова, пока не закроют.
 */
export class DatabaseLine {
  private readonly log = new Logger(DatabaseLine.name);
  private readonly closing = new AbortController();
  private readonly heard = new Subject<Notification>();
  private readonly ready = new Subject<void>();
  private client: Client | undefined;
  private keeping: Promise<void> | undefined;
  private complained = false;

  constructor(private readonly options: DatabaseLineOptions) {}

  get notifications(): Observable<Notification> {
    return this.heard;
  }

  /** Соединение открыто и слушает. Сказанное, пока его не было, потеряно: пора перечитать. */
  get opened(): Observable<void> {
    return this.ready;
  }

  /** Начинает открывать; повторный вызов ничего не меняет. */
  open(): void {
    this.keeping ??= this.keep();
  }

  /** Запрос по этому соединению. Бросает `LineDown`, если его нет, и через 3 с, если база молчит. */
  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { client } = this;
    if (!client) throw new LineDown();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } catch (error) {
      // Молчащее соединение уже не годится: его место займёт новое.
      if (isSilence(error)) void client.end().catch(() => undefined);
      throw error;
    }
  }

  /** Закрывает навсегда; слушатели получают конец и отпускают свои отсрочки. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.client?.end().catch(() => undefined);
    await this.keeping;
    this.heard.complete();
    this.ready.complete();
  }

  private async keep(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      await this.live().catch((error: unknown) => this.complain(error));
      await this.options.clock.wait(RETRY_MS, signal);
    }
  }

  /** Открывает соединение и возвращается, когда его больше нет. */
  private async live(): Promise<void> {
    const client = new Client({
      connectionString: this.options.url,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
      application_name: this.options.name ?? 'zveno-lanes',
    });
    client.on('error', (error) => this.complain(error));
    client.on('notification', (notification) => this.heard.next(notification));
    const ended = once(client, 'end', { signal: this.closing.signal }).catch(() => undefined);
    try {
      await client.connect();
      for (const channel of this.options.channels) await client.query(`listen ${channel}`);
      this.welcome(client);
      await ended;
    } finally {
      this.client = undefined;
      await client.end().catch(() => undefined);
    }
  }

  private welcome(client: Client): void {
    this.client = client;
    if (this.complained) this.log.log('Соединение с PostgreSQL восстановлено.');
    this.complained = false;
    this.ready.next();
  }

  private complain(error: unknown): void {
    if (this.complained || this.closing.signal.aborted) return;
    this.complained = true;
    this.log.warn(`Нет соединения с PostgreSQL, пробую снова: ${String(error)}`);
  }
}

/** Соединения сейчас нет; о причине уже сказано в журнале. */
export class LineDown extends Error {
  override readonly name = 'LineDown';

  constructor() {
    super('Нет соединения с PostgreSQL');
  }
}

function isSilence(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}
