import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '../access/index.js';
import { AdvanceLogin } from './advance-login.js';
import { LoginAttempts } from './login-attempts.js';

/** Доказывает пароль двухэтапной проверки. По сети пароль не идёт и никуда не записывается. */
@Injectable()
export class EnterPassword {
  constructor(
    private readonly access: Access,
    private readonly attempts: LoginAttempts,
    private readonly advance: AdvanceLogin,
  ) {}

  async run(actor: Actor, sessionId: string, password: string): Promise<void> {
    await this.access.require(actor, 'manage', { kind: 'session', id: sessionId });
    const attempt = await this.attempts.claim(actor, sessionId, ['password']);
    await this.advance.run(attempt, async (client) => {
      const entry = await client.checkPassword(password);
      await this.advance.enter(actor, attempt, client, entry);
    });
  }
}
