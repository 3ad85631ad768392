import type { tl } from '@mtcute/core';
import type { BaseTelegramClient } from '@mtcute/node';
import type { Clock } from '../../ports/clock.js';
import type { QrCode } from '../../ports/telegram-login.js';

/** Чаще кода не просят: при сбитых часах срок кода может казаться прошедшим. */
const SHORTEST = 5000;

/**
 * Показывает код QR, пока его не отсканируют; код сменяется к своему сроку. Telegram сообщает
 * о сканировании сам, обновлением. Пароль двухэтапной проверки — ошибка SESSION_PASSWORD_NEEDED.
 */
export class ScanQr {
  private scanned = new AbortController();

  constructor(
    private readonly client: BaseTelegramClient,
    private readonly clock: Clock,
  ) {}

  /** Возвращается, когда вошли; по `signal` бросает. */
  async run(show: (qr: QrCode) => Promise<void>, signal: AbortSignal): Promise<void> {
    const notice = (update: tl.TypeUpdates) => {
      if (update._ !== 'updateShort' || update.update._ !== 'updateLoginToken') return;
      this.scanned.abort();
    };
    this.client.onServerUpdate.add(notice);
    try {
      while (!(await this.round(show, signal))) signal.throwIfAborted();
    } finally {
      this.client.onServerUpdate.remove(notice);
    }
  }

  /** Один код: показать и дождаться сканирования или срока. Вошли — `true`. */
  private async round(show: (qr: QrCode) => Promise<void>, signal: AbortSignal): Promise<boolean> {
    this.scanned = new AbortController();
    const token = await this.token(signal);
    if (token._ !== 'auth.loginToken') return true;
    const expiresAt = token.expires * 1000;
    const url = `tg://login?token=${Buffer.from(token.token).toString('base64url')}`;
    await show({ url, expiresAt });
    const rest = Math.max(SHORTEST, expiresAt - this.clock.now());
    await this.clock.wait(rest, AbortSignal.any([signal, this.scanned.signal]));
    return false;
  }

  /** Аккаунт в другом дата-центре: библиотека переезжает туда и предъявляет код там. */
  private async token(abortSignal: AbortSignal): Promise<tl.auth.TypeLoginToken> {
    const { id, hash } = await this.client.getApiCredentials();
    const request = { apiId: id, apiHash: hash, exceptIds: [] };
    const answer = await this.client.call(
      { _: 'auth.exportLoginToken', ...request },
      { abortSignal },
    );
    if (answer._ !== 'auth.loginTokenMigrateTo') return answer;
    await this.client.changePrimaryDc(answer.dcId);
    const { token } = answer;
    return this.client.call({ _: 'auth.importLoginToken', token }, { abortSignal });
  }
}
