import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { tellSessionChanged } from './session-facts.js';
import { lockSession } from './session-lock.js';
import { setStatus } from './set-status.js';

/**
 * Приостанавливает аккаунт: связь закрывается, исходящие ждут, входящие догонят при включении. Вход в
 * Telegram остаётся. Приостановленный уже — так и остаётся; вышедший — тоже:
 * его ключ ждёт отзыва, и пауза не должна отменить выход.
 */
@Injectable()
export class PauseSession {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    await this.access.require(actor, 'operate', { kind: 'session', id });
    const changed = await this.database.transaction((manager) => this.pause(manager, actor, id));
    if (changed) tellSessionChanged(this.realtime, id);
  }

  private async pause(manager: EntityManager, actor: Actor, id: string): Promise<boolean> {
    await lockSession(manager, id);
    const [session] = await manager.query<{ paused: boolean }[]>(
      `select status = 'paused' or status_reason = 'logged-out-here' as paused
         from bot_sessions where id = $1`,
      [id],
    );
    if (session?.paused !== false) return false;
    await setStatus(manager, id, 'paused', 'paused-by-person');
    await this.audit.record(actor, 'session.paused', { kind: 'session', id }, undefined, manager);
    return true;
  }
}
