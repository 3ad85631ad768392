import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { parseSettings } from './parse-settings.js';

/**
 * Заводит аккаунт с осторожными настройками и его дорожку. Вход в Telegram — отдельный шаг: до него аккаунт
 * молчит.
 */
@Injectable()
export class CreateSession {
  constructor(
    private readonly database: DataSource,
    private readonly audit: Audit,
  ) {}

  async run(actor: Actor, name: string): Promise<string> {
    const id = randomUUIDv7();
    await this.database.transaction(async (manager) => {
      await manager.query(
        `insert into bot_sessions (id, owner_id, name, settings) values ($1, $2, $3, $4)`,
        [id, actor.userId, name, parseSettings({})],
      );
      await manager.query(
        `with lane as (insert into lanes (session_id) values ($1))
         select pg_notify('lanes_changed', '')`,
        [id],
      );
      const resource = { kind: 'session', id };
      await this.audit.record(actor, 'session.created', resource, { name }, manager);
    });
    return id;
  }
}
