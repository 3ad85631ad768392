import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { QrCode } from '../../ports/telegram-login.js';
import type { Actor } from '../access/index.js';
import { AdvanceLogin } from './advance-login.js';
import { type LoginAttempt, LoginAttempts } from './login-attempts.js';

/** Насколько код может пережить свой срок, прежде чем вход сочтут брошенным, мс. */
const GRACE = 30_000;
const TEN_MINUTES = 600_000;

interface Watch {
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

/**
 * Входы по QR, которые держит этот процесс: соединение ждёт сканирования и сменяет код. Продолжить
 * такой вход в другом процессе нельзя, поэтому каждый новый код подтверждает, что процесс жив;
 * о мёртвом страница узнаёт по просроченному коду. Отменённый вход замечают при следующем коде.
 */
@Injectable()
export class QrWatches implements OnModuleDestroy {
  private readonly watches = new Map<string, Watch>();
  private readonly log = new Logger(QrWatches.name);

  constructor(
    private readonly attempts: LoginAttempts,
    private readonly advance: AdvanceLogin,
  ) {}

  /** Возвращается с первым кодом; дальше следит сам. Не удалось его получить — бросает. */
  async start(actor: Actor, attempt: LoginAttempt): Promise<void> {
    const stop = new AbortController();
    const first = Promise.withResolvers<true>();
    const shown = () => {
      first.resolve(true);
    };
    const ended = this.watch(actor, attempt, stop.signal, shown)
      .then(shown, (error: unknown) => {
        first.reject(error);
        this.report(attempt, error, stop.signal);
      })
      .finally(() => {
        if (this.watches.get(attempt.sessionId)?.stop === stop) {
          this.watches.delete(attempt.sessionId);
        }
      });
    this.watches.set(attempt.sessionId, { stop, ended });
    await first.promise;
  }

  /** Закрывает соединение, если его держит этот процесс. */
  async stop(sessionId: string): Promise<void> {
    const watch = this.watches.get(sessionId);
    watch?.stop.abort();
    await watch?.ended;
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.watches.keys()].map((sessionId) => this.stop(sessionId)));
  }

  private watch(
    actor: Actor,
    attempt: LoginAttempt,
    stop: AbortSignal,
    shown: () => void,
  ): Promise<void> {
    return this.advance.run(attempt, async (client) => {
      const signal = AbortSignal.any([stop, AbortSignal.timeout(TEN_MINUTES)]);
      const entry = await client.scan(async (qr) => {
        await this.show(attempt, qr);
        shown();
      }, signal);
      await this.advance.enter(actor, attempt, client, entry);
    });
  }

  private async show(attempt: LoginAttempt, qr: QrCode): Promise<void> {
    const aliveUntil = qr.expiresAt + GRACE;
    await this.attempts.put(attempt, { step: 'qr', state: { qr }, aliveUntil });
    this.advance.tell(attempt);
  }

  /** Отказ уже записан. Остановили — не сбой; остальное — ошибка в программе. */
  private report({ sessionId }: LoginAttempt, error: unknown, stop: AbortSignal): void {
    if (error instanceof DomainError || stop.aborted) return;
    this.log.error({ err: error, sessionId }, 'Вход по QR прервался');
  }
}
