import { Injectable, Logger } from '@nestjs/common';
import type { Json } from '@zveno/contracts/json.js';
import { timer } from 'rxjs';
import { DataSource } from 'typeorm';
import { WebhookBell } from './webhook-bell.js';

/** Ответ узла «Ответить на вебхук». */
export interface WebhookReply {
  readonly status: number;
  readonly body: Json;
}

interface ReplyRow extends WebhookReply {
  readonly requestId: string;
}

/**
 * Запросы, которые ждут ответа своего выполнения; имя запроса — имя выполнения. Ответ, записанный ходом
 * в `webhook_replies`, объявляет сама база: ждать может любой процесс.
 */
@Injectable()
export class WebhookWaiters {
  private readonly log = new Logger(WebhookWaiters.name);
  private readonly waiting = new Map<string, (reply: WebhookReply) => void>();

  constructor(
    private readonly database: DataSource,
    private readonly bell: WebhookBell,
  ) {
    bell.replied.subscribe((id) => this.collect([id]));
    bell.reopened.subscribe(() => this.collect([...this.waiting.keys()]));
  }

  /**
   * Ждёт ответа столько мс, пока не сработал `gone`; `undefined` — не дождался. Зовут до того, как событие
   * отдано: ответ может прийти раньше, чем вернётся запись.
   */
  async wait(
    requestId: string,
    patience: number,
    gone: AbortSignal,
  ): Promise<WebhookReply | undefined> {
    this.bell.open();
    if (gone.aborted) return undefined;
    const { promise, resolve } = Promise.withResolvers<WebhookReply | undefined>();
    const giveUp = () => resolve(undefined);
    this.waiting.set(requestId, resolve);
    // Таймер кончается вместе с ожиданием: сигналы срока копились бы в памяти все тридцать секунд.
    const late = timer(patience).subscribe(giveUp);
    gone.addEventListener('abort', giveUp, { once: true });
    try {
      return await promise;
    } finally {
      late.unsubscribe();
      this.waiting.delete(requestId);
    }
  }

  /** Ждут ли ответа здесь: тогда ход отдаст его сразу, без строки. */
  awaits(requestId: string): boolean {
    return this.waiting.has(requestId);
  }

  /** Ответ узла из хода этого же процесса; если его здесь никто не ждёт — ничего. */
  answer(requestId: string, status: number, body: Json): void {
    const resolve = this.waiting.get(requestId);
    this.waiting.delete(requestId);
    resolve?.({ status, body });
  }

  /** Забирает записанные ответы тем, кто ждёт их здесь. */
  private collect(ids: readonly string[]): void {
    const mine = ids.filter((id) => this.waiting.has(id));
    if (mine.length === 0) return;
    this.take(mine).then((rows) => {
      for (const { requestId, ...reply } of rows) this.waiting.get(requestId)?.(reply);
    }, this.complain);
  }

  private async take(ids: readonly string[]): Promise<readonly ReplyRow[]> {
    const [rows] = await this.database.query<[ReplyRow[], number]>(
      `delete from webhook_replies where request_id = any($1::uuid[])
       returning request_id as "requestId", status, body`,
      [ids],
    );
    return rows;
  }

  private readonly complain = (error: unknown): void => {
    this.log.warn(`Ответ вебхука прочесть не удалось: ${String(error)}`);
  };
}
