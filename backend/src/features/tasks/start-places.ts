import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { DataSource } from 'typeorm';
import { Access, type Actor } from '../access/index.js';
import { FieldRefused } from './task-errors.js';
import type { StartTaskDto } from './tasks.dto.js';

/** Где пойдёт выполнение: аккаунт, чат и собеседник. Без аккаунта — ни того, ни другого. */
export interface StartPlace {
  readonly sessionId?: string;
  readonly chat?: string;
  readonly contactId?: string;
}

interface ContactRow {
  readonly sessionId: string;
  readonly peer: string;
  readonly optedOut: boolean;
}

/** Выясняет, где вести диалог, который начинают рукой. */
@Injectable()
export class StartPlaces {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
  ) {}

  async find(actor: Actor, { session, contact, chat }: StartTaskDto): Promise<StartPlace> {
    if (contact !== undefined) {
      const { sessionId, peer } = await this.contact(actor, contact, session);
      return { sessionId, chat: chat ?? peer, contactId: contact };
    }
    if (session === undefined) {
      if (chat === undefined) return {};
      throw new FieldRefused('chat', {
        ru: 'чат бывает только у аккаунта: назовите и его — session',
        en: 'a chat belongs to an account: name it too — session',
      });
    }
    return { sessionId: session, ...(chat !== undefined && { chat }) };
  }

  private async contact(
    actor: Actor,
    id: string,
    session: string | undefined,
  ): Promise<ContactRow> {
    const visible = { id: 'session_id', actorId: '$1' };
    const [found] = await this.database.query<ContactRow[]>(
      `select session_id as "sessionId", peer, opted_out_at is not null as "optedOut" from contacts
        where id = $2 and session_id = coalesce($3, session_id)
          and ${this.access.visible(actor, 'session', visible)}`,
      [actor.userId, id, session ?? null],
    );
    if (!found)
      throw new FieldRefused('contact', {
        ru: 'у этого аккаунта нет такого собеседника',
        en: 'this account has no such contact',
      });
    if (found.optedOut) throw new DomainError('tasks.contact-opted-out', 'conflict');
    return found;
  }
}
