import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource, type EntityManager } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, ResourceMissing, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { LoginAttempts } from './login-attempts.js';
import { moveSession } from './move-session.js';

/**
 * Выходит из Telegram. Соединиться с ключом вправе лишь владелец дорожки, поэтому здесь записывается
 * воля человека; владелец, увидев вышедший аккаунт с ключом, отзывает ключ в Telegram и стирает его.
 */
@Injectable()
export class LogOutSession {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly attempts: LoginAttempts,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    const resource = { kind: 'session', id } as const;
    await this.access.require(actor, 'manage', resource);
    await this.database.transaction(async (manager) => {
      await this.requireSignedIn(manager, id);
      await moveSession(manager, id, 'logged-out', 'logged-out-here');
      const action = 'session.telegram-signed-out';
      await this.audit.record(actor, action, resource, undefined, manager);
    });
    await this.attempts.cancel(id);
    this.realtime.publish(`session:${id}`, 'session.changed', { sessionId: id });
  }

  private async requireSignedIn(manager: EntityManager, id: string): Promise<void> {
    const [session] = await manager.query<{ status: string }[]>(
      'select status from bot_sessions where id = $1 and deleted_at is null for update',
      [id],
    );
    if (!session) throw new ResourceMissing('session');
    if (session.status === 'logged-out')
      throw new DomainError('telegram.not-signed-in', 'conflict');
  }
}
