import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource, type EntityManager } from 'typeorm';
import { AuthKeyVault } from '../../ports/auth-key-vault.js';
import type { LoginClient, TelegramUser } from '../../ports/telegram-login.js';
import { ResourceMissing, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { setStatus } from '../sessions/index.js';
import { requireSignedOut } from './signed-standing.js';

/** Как вошли — для журнала. */
export type LoginWay = 'qr' | 'phone' | 'string';

export interface Settled {
  readonly actor: Actor;
  readonly sessionId: string;
  readonly way: LoginWay;
  /** Записывается вместе с ключами: отменённый вход здесь и откажет. */
  readonly finish?: (manager: EntityManager) => Promise<void>;
}

/**
 * Отдаёт совершённый вход аккаунту: ключи — в хранилище, имя — в строку, дальше его поведёт владелец
 * дорожки. Новый вход, который отдать нельзя, отзывается в Telegram: лишнего ключа не остаётся.
 */
@Injectable()
export class SettleLogin {
  constructor(
    private readonly database: DataSource,
    private readonly vault: AuthKeyVault,
    private readonly audit: Audit,
  ) {}

  async run(settled: Settled, client: LoginClient, user: TelegramUser): Promise<void> {
    try {
      await this.database.transaction((manager) => this.write(settled, client, user, manager));
    } catch (error) {
      // Ключ из строки мог остаться у другой программы: отзывать его — не наше дело.
      if (settled.way !== 'string') await client.logOut();
      throw isTaken(error) ? new DomainError('telegram.already-connected', 'conflict') : error;
    }
  }

  private async write(
    { actor, sessionId, way, finish }: Settled,
    client: LoginClient,
    user: TelegramUser,
    manager: EntityManager,
  ): Promise<void> {
    await requireSignedOut(manager, sessionId);
    await this.requireSameUser(manager, sessionId, user);
    await finish?.(manager);
    await this.vault.replace(sessionId, client.result(), manager);
    await manager.query(
      'update bot_sessions set telegram_user_id = $2, username = $3, phone = $4 where id = $1',
      [sessionId, user.id, user.username ?? null, user.phone ?? null],
    );
    await setStatus(manager, sessionId, 'connecting', 'connecting');
    const resource = { kind: 'session', id: sessionId };
    const details = { way, telegramUserId: user.id };
    await this.audit.record(actor, 'session.telegram-signed-in', resource, details, manager);
  }

  /** Собеседники и выполнения строки принадлежат одному Telegram-аккаунту; два в одной строке смешались бы. */
  private async requireSameUser(
    manager: EntityManager,
    sessionId: string,
    { id }: TelegramUser,
  ): Promise<void> {
    const rows = await manager.query<{ own: boolean; known: string | null }[]>(
      `select id = $1 as own, telegram_user_id::text as known from bot_sessions
        where deleted_at is null and (id = $1 or telegram_user_id = $2)`,
      [sessionId, id],
    );
    const own = rows.find((row) => row.own);
    if (!own) throw new ResourceMissing('session');
    if (rows.length > 1) throw new DomainError('telegram.already-connected', 'conflict');
    if (own.known !== null && own.known !== String(id)) {
      throw new DomainError('telegram.another-user', 'conflict');
    }
  }
}

/** Тот же Telegram-аккаунт в этот миг подключили в другой строке. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && error.message.includes('bot_sessions_telegram_user_key');
}
