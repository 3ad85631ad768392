import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { AuthKeyVault } from '../../ports/auth-key-vault.js';
import type { SessionStringFormat } from '../../ports/session-string.js';
import { TelegramLogin } from '../../ports/telegram-login.js';

/** Сколько раз в час выгружают один аккаунт. */
const MOST_EXPORTS = 5;

interface ExportedRow {
  readonly userId: string | null;
  readonly signedIn: boolean;
  readonly exports: number;
}

/** Записывает вход аккаунта строкой; предел частоты — по журналу изменений. */
@Injectable()
export class WriteSessionString {
  constructor(
    private readonly database: DataSource,
    private readonly vault: AuthKeyVault,
    private readonly login: TelegramLogin,
  ) {}

  async run(sessionId: string, format: SessionStringFormat): Promise<string> {
    const userId = await this.userOf(sessionId);
    const login = await this.vault.read(sessionId);
    if (!login) throw new DomainError('telegram.not-signed-in', 'conflict');
    return this.login.write(format, { sessionId, userId, login });
  }

  private async userOf(sessionId: string): Promise<number> {
    const [row] = await this.database.query<ExportedRow[]>(
      `select telegram_user_id::text as "userId", status <> 'logged-out' as "signedIn",
              (select count(*)::int from audit
                where action = 'session.exported' and resource_kind = 'session'
                  and resource_id = $1::text and at > now() - interval '1 hour') as exports
         from bot_sessions where id = $1::uuid`,
      [sessionId],
    );
    if (!row?.userId || !row.signedIn) throw new DomainError('telegram.not-signed-in', 'conflict');
    if (row.exports >= MOST_EXPORTS) {
      throw new DomainError('telegram.too-many-exports', 'busy', { seconds: 3600 });
    }
    return Number(row.userId);
  }
}
