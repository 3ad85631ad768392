import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { ContactMissing } from '../../runtime/contacts/contact-missing.js';

/** «Пока не вернут»: срок, до которого никто не доживёт. */
export const forever = '9999-12-31T00:00:00Z';

/** Человек забирает переписку у цепочек или возвращает её. Идущие выполнения ждут, новые не начинаются. */
@Injectable()
export class TakeOver {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  /** Забирает до срока; `null` — пока не вернут. */
  async take(actor: Actor, place: ContactPlace, until: Date | null): Promise<void> {
    const details = { contactId: place.id, until };
    await this.write(actor, place, {
      action: 'contact.taken-over',
      until: until ?? forever,
      details,
    });
  }

  async release(actor: Actor, place: ContactPlace): Promise<void> {
    const details = { contactId: place.id };
    await this.write(actor, place, { action: 'contact.released', until: null, details });
  }

  private async write(
    actor: Actor,
    { sessionId, id }: ContactPlace,
    { action, until, details }: Pause,
  ): Promise<void> {
    const resource = { kind: 'session', id: sessionId } as const;
    await this.access.require(actor, 'operate', resource);
    await this.database.transaction(async (manager) => {
      const [, count] = await manager.query<[unknown, number]>(
        'update contacts set paused_until = $3 where id = $1 and session_id = $2',
        [id, sessionId, until],
      );
      if (count === 0) throw new ContactMissing();
      await this.audit.record(actor, action, resource, details, manager);
    });
    this.realtime.publish(`session:${sessionId}`, 'session.changed', { sessionId });
  }
}

export interface ContactPlace {
  readonly sessionId: string;
  readonly id: string;
}

interface Pause {
  readonly action: string;
  readonly until: Date | string | null;
  readonly details: Readonly<Record<string, unknown>>;
}
