import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import type { ChangeContactDto } from './contacts.dto.js';
import type { ContactPlace } from './take-over.js';
import { writeContactChange } from '../../runtime/contacts/write-contact-change.js';

/** Правит собеседника аккаунта. */
@Injectable()
export class ChangeContact {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  async run(
    actor: Actor,
    { sessionId, id }: ContactPlace,
    change: ChangeContactDto,
  ): Promise<void> {
    const resource = { kind: 'session', id: sessionId } as const;
    await this.access.require(actor, 'operate', resource);
    await this.database.transaction(async (manager) => {
      await writeContactChange(manager, { sessionId, id }, change);
      const details = { contactId: id, fields: Object.keys(change) };
      await this.audit.record(actor, 'contact.changed', resource, details, manager);
    });
    this.realtime.publish(`session:${sessionId}`, 'session.changed', { sessionId });
  }
}
