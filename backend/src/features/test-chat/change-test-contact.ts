import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import type { Actor } from '../access/index.js';
import { writeContactChange } from '../../runtime/contacts/write-contact-change.js';
import type { ChangeContactDto } from '../contacts/index.js';
import { OwnTestChats } from './own-test-chats.js';

/** Правит собеседника тест-чата: имя, переменные, метки, отказ. */
@Injectable()
export class ChangeTestContact {
  constructor(
    private readonly database: DataSource,
    private readonly chats: OwnTestChats,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, chainId: string, change: ChangeContactDto): Promise<void> {
    const { id: testChatId, contactId } = await this.chats.require(actor, chainId);
    const contact = { sessionId: null, id: contactId };
    await writeContactChange(this.database.manager, contact, change);
    this.realtime.publish(`test:${testChatId}`, 'test-chat.changed', { testChatId });
  }
}
