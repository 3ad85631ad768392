import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { sealedIn, Secrets } from '../../ports/secrets.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { tellSessionChanged } from './session-facts.js';
import { lockSeenSession } from './session-lock.js';
import { summaryOf, type SessionProxy } from './session-proxy.js';

/** Задаёт прокси аккаунта или убирает его. В базе он только в конверте; пароль обратно не выдаётся. */
@Injectable()
export class SetProxy {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly secrets: Secrets,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, id: string, seen: number, proxy: SessionProxy | null): Promise<void> {
    const resource = { kind: 'session', id } as const;
    await this.access.require(actor, 'manage', resource);
    const place = sealedIn('bot_sessions.proxy', id);
    const sealed = proxy && this.secrets.seal(JSON.stringify(proxy), place);
    await this.database.transaction(async (manager) => {
      await lockSeenSession(manager, id, seen);
      await manager.query(
        `update bot_sessions set proxy = $2, revision = revision + 1, updated_at = now()
          where id = $1`,
        [id, sealed],
      );
      const action = proxy ? 'session.proxy-set' : 'session.proxy-removed';
      const details = proxy ? { ...summaryOf(proxy) } : undefined;
      await this.audit.record(actor, action, resource, details, manager);
    });
    tellSessionChanged(this.realtime, id);
  }
}
