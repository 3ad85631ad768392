import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { BotSession } from './bot-session.entity.js';
import { parseSettings } from './parse-settings.js';
import { tellSessionChanged } from './session-facts.js';
import { lockSeenSession } from './session-lock.js';
import type { ChangeSessionDto } from './sessions.dto.js';

/** Меняет имя и настройки аккаунта; настройки заменяются целиком. */
@Injectable()
export class ChangeSession {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, id: string, seen: number, change: ChangeSessionDto): Promise<void> {
    const resource = { kind: 'session', id } as const;
    await this.access.require(actor, 'edit', resource);
    const name = change.name;
    const settings = change.settings && parseSettings(change.settings);
    await this.database.transaction(async (manager) => {
      const session = await lockSeenSession(manager, id, seen);
      await manager.update(BotSession, id, {
        name: name ?? session.name,
        settings: settings ?? session.settings,
        revision: session.revision + 1,
      });
      const details = { name, settings };
      await this.audit.record(actor, 'session.changed', resource, details, manager);
    });
    tellSessionChanged(this.realtime, id);
  }
}
