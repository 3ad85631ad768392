import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { setStatus } from '../sessions/index.js';
import { LoginAttempts } from './login-attempts.js';
import { requireSignedIn } from './signed-standing.js';

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
      await requireSignedIn(manager, id);
      await setStatus(manager, id, 'logged-out', 'logged-out-here');
      const action = 'session.telegram-signed-out';
      await this.audit.record(actor, action, resource, undefined, manager);
    });
    await this.attempts.cancel(id);
    this.realtime.publish(`session:${id}`, 'session.changed', { sessionId: id });
  }
}
