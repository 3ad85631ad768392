import { Injectable } from '@nestjs/common';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { LoginAttempts } from './login-attempts.js';
import { QrWatches } from './qr-watches.js';

/** Отменяет начатый вход, в том числе чужой: управляющий может освободить аккаунт. */
@Injectable()
export class CancelLogin {
  constructor(
    private readonly access: Access,
    private readonly attempts: LoginAttempts,
    private readonly watches: QrWatches,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, sessionId: string): Promise<void> {
    await this.access.require(actor, 'manage', { kind: 'session', id: sessionId });
    await this.attempts.cancel(sessionId);
    await this.watches.stop(sessionId);
    this.realtime.publish(`session:${sessionId}`, 'session.login-changed', { sessionId });
  }
}
