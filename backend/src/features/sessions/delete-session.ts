import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { fieldProblem } from '@zveno/contracts/field-problem.js';
import { DataSource } from 'typeorm';
import { AuthKeyVault } from '../../ports/auth-key-vault.js';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { tellSessionChanged } from './session-facts.js';
import { lockSession } from './session-lock.js';

/**
 * Удаляет аккаунт: секреты, телефон и имя в Telegram стираются, сам Telegram-аккаунт можно подключить
 * заново. Строка остаётся ради истории выполнений; дорожку её исполнитель отпустит сам.
 */
@Injectable()
export class DeleteSession {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly vault: AuthKeyVault,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, id: string, typedName: string): Promise<void> {
    const resource = { kind: 'session', id } as const;
    await this.access.require(actor, 'own', resource);
    await this.database.transaction(async (manager) => {
      const { name } = await lockSession(manager, id);
      if (typedName !== name) throw new NameMismatch();
      await manager.query('delete from chain_sessions where session_id = $1', [id]);
      await manager.query(
        `update bot_sessions
            set deleted_at = now(), updated_at = now(), revision = revision + 1,
                status = 'logged-out', status_reason = 'logged-out-here', status_until = null,
                session_string = null, proxy = null,
                telegram_user_id = null, username = null, phone = null
          where id = $1`,
        [id],
      );
      await manager.query(`select pg_notify('lanes_changed', '')`);
      await this.vault.wipe(id, manager);
      await manager.query(`select pg_notify('session_changed', $1)`, [id]);
      await this.audit.record(actor, 'session.deleted', resource, { name }, manager);
    });
    tellSessionChanged(this.realtime, id);
  }
}

class NameMismatch extends DomainError {
  constructor() {
    const said = { ru: 'введите имя аккаунта в точности', en: 'enter the exact account name' };
    super('sessions.name-mismatch', 'invalid', {}, [fieldProblem('name', said)]);
  }
}
