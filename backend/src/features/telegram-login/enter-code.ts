import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { Access, type Actor } from '../access/index.js';
import { AdvanceLogin } from './advance-login.js';
import { LoginAttempts } from './login-attempts.js';

/** Предъявляет код из Telegram. Сам код никуда не записывается. */
@Injectable()
export class EnterCode {
  constructor(
    private readonly access: Access,
    private readonly attempts: LoginAttempts,
    private readonly advance: AdvanceLogin,
  ) {}

  async run(actor: Actor, sessionId: string, typed: string): Promise<void> {
    await this.access.require(actor, 'manage', { kind: 'session', id: sessionId });
    const attempt = await this.attempts.claim(actor, sessionId, ['code']);
    await this.advance.run(attempt, async (client) => {
      const { code } = attempt.state;
      if (!code) throw new DomainError('telegram.login-missing', 'conflict');
      const entry = await client.signIn(code.phone, code.hash, typed);
      await this.advance.enter(actor, attempt, client, entry);
    });
  }
}
