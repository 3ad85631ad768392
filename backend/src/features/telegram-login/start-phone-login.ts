import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../ports/clock.js';
import type { CodeSent } from '../../ports/telegram-login.js';
import { Access, type Actor } from '../access/index.js';
import { AdvanceLogin } from './advance-login.js';
import { LoginAttempts } from './login-attempts.js';
import type { CodeState } from './login-state.js';
import { requireSignedOut } from './signed-standing.js';

/** Начинает вход по телефону: Telegram высылает код. */
@Injectable()
export class StartPhoneLogin {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly attempts: LoginAttempts,
    private readonly advance: AdvanceLogin,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, sessionId: string, input: string): Promise<void> {
    await this.access.require(actor, 'manage', { kind: 'session', id: sessionId });
    await this.database.transaction((manager) => requireSignedOut(manager, sessionId));
    const phone = input.replace(/\D/g, '');
    const attempt = await this.attempts.begin(actor, sessionId, 'code');
    await this.advance.run(attempt, async (client) => {
      const code = codeState(phone, await client.sendCode(phone), this.clock.now());
      const state = { memory: client.memory(), code };
      await this.attempts.put(attempt, { step: 'code', state });
    });
  }
}

export function codeState(
  phone: string,
  { hash, kind, length, next, timeout }: CodeSent,
  now: number,
): CodeState {
  return { phone, hash, kind, length, next, resendAt: now + timeout * 1000 };
}
