import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { tellSessionChanged } from './session-facts.js';
import { lockSession } from './session-lock.js';
import { setStatus } from './set-status.js';

/** Включает приостановленный аккаунт: его возьмёт первый свободный исполнитель. Включённый не трогает. */
@Injectable()
export class ResumeSession {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, id: string): Promise<void> {
    await this.access.require(actor, 'operate', { kind: 'session', id });
    const changed = await this.database.transaction((manager) => this.resume(manager, actor, id));
    if (changed) tellSessionChanged(this.realtime, id);
  }

  private async resume(manager: EntityManager, actor: Actor, id: string): Promise<boolean> {
    await lockSession(manager, id);
    const [session] = await manager.query<{ paused: boolean; loggedIn: boolean }[]>(
      `select status = 'paused' as paused,
              exists (select from tg_auth_key where session_id = s.id and idx = -1) as "loggedIn"
         from bot_sessions s where id = $1`,
      [id],
    );
    if (!session?.paused) return false;
    if (session.loggedIn) await setStatus(manager, id, 'connecting', 'waiting-for-worker');
    else await setStatus(manager, id, 'logged-out', 'never-logged-in');
    await this.audit.record(actor, 'session.resumed', { kind: 'session', id }, undefined, manager);
    return true;
  }
}
