import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import type { ErrorCode } from '@zveno/contracts/error-texts.js';
import { Realtime } from '../../ports/realtime.js';
import { type Entry, type LoginClient, TelegramLogin } from '../../ports/telegram-login.js';
import type { Actor } from '../access/index.js';
import { type LoginAttempt, LoginAttempts } from './login-attempts.js';
import { type LoginWay, SettleLogin } from './settle-login.js';

/** Неверный ввод: шаг остаётся, но попытка потрачена. */
const wrong: ReadonlySet<ErrorCode> = new Set([
  'telegram.code-invalid',
  'telegram.password-invalid',
]);

/** Ввод ни при чём: шаг можно повторить позже. */
const passing: ReadonlySet<ErrorCode> = new Set([
  'telegram.code-expired',
  'telegram.code-unavailable',
  'telegram.flood',
  'telegram.unreachable',
  'telegram.proxy-unreachable',
  'telegram.login-missing',
]);

/** Делает один шаг начатого входа: соединение на время шага, исход — в базу, весть — на страницы. */
@Injectable()
export class AdvanceLogin {
  constructor(
    private readonly attempts: LoginAttempts,
    private readonly login: TelegramLogin,
    private readonly settle: SettleLogin,
    private readonly realtime: Realtime,
  ) {}

  async run(attempt: LoginAttempt, work: (client: LoginClient) => Promise<void>): Promise<void> {
    try {
      const client = await this.login.open(attempt.sessionId, attempt.state.memory);
      await work(client).finally(() => client.close());
    } catch (error) {
      throw await this.refused(attempt, error);
    } finally {
      this.tell(attempt);
    }
  }

  /** Код или пароль приняты, QR отсканирован: вошли, или впереди пароль. */
  async enter(
    actor: Actor,
    attempt: LoginAttempt,
    client: LoginClient,
    entry: Entry,
  ): Promise<void> {
    if (entry.kind === 'password') {
      const { code } = attempt.state;
      const hint = entry.hint;
      const state = { memory: client.memory(), ...(code && { code }), ...(hint && { hint }) };
      await this.attempts.put(attempt, { step: 'password', state });
      return;
    }
    const way: LoginWay = attempt.state.code ? 'phone' : 'qr';
    const finish = this.attempts.finish.bind(this.attempts, attempt);
    await this.settle.run({ actor, sessionId: attempt.sessionId, way, finish }, client, entry.user);
  }

  tell({ sessionId }: LoginAttempt): void {
    this.realtime.publish(`session:${sessionId}`, 'session.login-changed', { sessionId });
    this.realtime.publish(`session:${sessionId}`, 'session.changed', { sessionId });
  }

  /** Записывает неудачу; отдаёт отказ, который увидит человек. */
  async refused(attempt: LoginAttempt, error: unknown): Promise<unknown> {
    if (error instanceof DomainError && wrong.has(error.code)) {
      if ((await this.attempts.release(attempt, true)) === 'again') return error;
      return this.over(attempt, new DomainError('telegram.too-many-tries', 'conflict'));
    }
    const begun = attempt.state.memory !== undefined;
    if (begun && (!(error instanceof DomainError) || passing.has(error.code))) {
      await this.attempts.release(attempt, false);
      return error;
    }
    // Вход, который не успел начаться, повторять не с чего.
    if (error instanceof DomainError) return this.over(attempt, error);
    await this.over(attempt, new DomainError('telegram.login-interrupted', 'conflict'));
    return error;
  }

  private async over(attempt: LoginAttempt, error: DomainError): Promise<DomainError> {
    await this.attempts.fail(attempt, error);
    return error;
  }
}
