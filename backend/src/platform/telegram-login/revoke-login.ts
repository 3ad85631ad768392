import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuthKeyVault } from '../../ports/auth-key-vault.js';
import { TelegramLogin } from '../../ports/telegram-login.js';

/**
 * Исполняет волю человека выйти: отзывает ключ в Telegram и стирает его. Звать вправе только владелец
 * дорожки, закрывший прежнее соединение: ключ в это время ни у кого больше не открыт.
 */
@Injectable()
export class RevokeLogin {
  constructor(
    private readonly database: DataSource,
    private readonly vault: AuthKeyVault,
    private readonly login: TelegramLogin,
  ) {}

  /** Вышел ли человек, пока ключ ещё лежит. */
  async due(sessionId: string): Promise<boolean> {
    const rows = await this.database.query<unknown[]>(
      `select 1 from bot_sessions
        where id = $1 and status = 'logged-out' and status_reason = 'logged-out-here'
          and exists (select from tg_auth_key where session_id = $1)`,
      [sessionId],
    );
    return rows.length > 0;
  }

  /** `false` — Telegram не ответил: ключ остаётся, попытку повторят. */
  async run(sessionId: string): Promise<boolean> {
    const login = await this.vault.read(sessionId);
    if (!login) return true;
    const client = await this.login.open(sessionId, login);
    const revoked = await client.logOut().finally(() => client.close());
    if (revoked) await this.vault.forget(sessionId);
    return revoked;
  }
}
