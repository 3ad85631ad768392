import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Access, type Actor } from '../access/index.js';
import { LoginAttempts } from './login-attempts.js';
import { QrWatches } from './qr-watches.js';
import { requireSignedOut } from './signed-standing.js';

/** Начинает вход по QR; возвращается, когда первый код готов. */
@Injectable()
export class StartQrLogin {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly attempts: LoginAttempts,
    private readonly watches: QrWatches,
  ) {}

  async run(actor: Actor, sessionId: string): Promise<void> {
    await this.access.require(actor, 'manage', { kind: 'session', id: sessionId });
    await this.database.transaction((manager) => requireSignedOut(manager, sessionId));
    await this.watches.stop(sessionId);
    const attempt = await this.attempts.begin(actor, sessionId, 'qr');
    await this.watches.start(actor, attempt);
  }
}
