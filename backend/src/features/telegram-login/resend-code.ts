import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { Clock } from '../../ports/clock.js';
import { Access, type Actor } from '../access/index.js';
import { AdvanceLogin } from './advance-login.js';
import { LoginAttempts } from './login-attempts.js';
import { codeState } from './start-phone-login.js';

/** Просит код ещё раз: Telegram пришлёт его следующим способом. */
@Injectable()
export class ResendCode {
  constructor(
    private readonly access: Access,
    private readonly attempts: LoginAttempts,
    private readonly advance: AdvanceLogin,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, sessionId: string): Promise<void> {
    await this.access.require(actor, 'manage', { kind: 'session', id: sessionId });
    const attempt = await this.attempts.claim(actor, sessionId, ['code']);
    await this.advance.run(attempt, async (client) => {
      const { code } = attempt.state;
      if (!code) throw new DomainError('telegram.login-missing', 'conflict');
      this.requireTime(code.resendAt);
      const sent = await client.resendCode(code.phone, code.hash);
      const state = {
        memory: client.memory(),
        code: codeState(code.phone, sent, this.clock.now()),
      };
      await this.attempts.put(attempt, { step: 'code', state });
    });
  }

  /** Раньше срока Telegram лишь рассердится. */
  private requireTime(resendAt: number): void {
    const seconds = Math.ceil((resendAt - this.clock.now()) / 1000);
    if (seconds > 0) {
      throw new DomainError('telegram.flood', 'busy', { seconds, until: resendAt });
    }
  }
}
