import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';
import { DataSource } from 'typeorm';
import { AuthKeyVault, type StoredLogin } from '../../ports/auth-key-vault.js';
import { SessionStringBroken } from '../../ports/session-string.js';
import { TelegramLogin } from '../../ports/telegram-login.js';
import { Access, type Actor } from '../access/index.js';
import { requireSignedOut } from './signed-standing.js';
import { SettleLogin } from './settle-login.js';
import type { ImportSessionDto } from './telegram-login.dto.js';

/** Принимает вход другой программы. Telegram спрашивают один раз: вход, которого он не знает, не берётся. */
@Injectable()
export class ImportSession {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly login: TelegramLogin,
    private readonly vault: AuthKeyVault,
    private readonly settle: SettleLogin,
  ) {}

  async run(actor: Actor, sessionId: string, input: ImportSessionDto): Promise<void> {
    await this.access.require(actor, 'manage', { kind: 'session', id: sessionId });
    const login = this.read(input);
    await this.database.transaction((manager) => requireSignedOut(manager, sessionId));
    await this.refuseHeld(login);
    const client = await this.login.open(sessionId, login);
    try {
      const user = await client.self();
      await this.settle.run({ actor, sessionId, way: 'string' }, client, user);
    } finally {
      await client.close();
    }
  }

  /** Ключ, который уже ведёт аккаунт здесь: второе соединение с ним погубило бы оба. */
  private async refuseHeld({ keys }: StoredLogin): Promise<void> {
    for (const { key } of keys) {
      if (!(await this.vault.holds(key))) continue;
      throw new DomainError('telegram.already-connected', 'conflict');
    }
  }

  private read({ text, format }: ImportSessionDto): StoredLogin {
    try {
      return this.login.read(text, format);
    } catch (error) {
      if (!(error instanceof SessionStringBroken)) throw error;
      const problem = fieldProblem('text', error.reason);
      throw new DomainError('telegram.string-invalid', 'invalid', {}, [problem]);
    }
  }
}
