import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Realtime } from '../../ports/realtime.js';
import { Access, type Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { endTestChat } from './end-test-chat.js';

/** Забывает разговор и собеседника: следующий начнётся с незнакомым человеком. Без разговора — ничего не делает. */
@Injectable()
export class ResetTestChat {
  constructor(
    private readonly database: DataSource,
    private readonly access: Access,
    private readonly audit: Audit,
    private readonly realtime: Realtime,
  ) {}

  async run(actor: Actor, chainId: string): Promise<void> {
    const resource = { kind: 'chain', id: chainId } as const;
    await this.access.require(actor, 'edit', resource);
    const ended = await this.database.transaction(async (manager) => {
      const chat = await endTestChat(manager, chainId, actor.userId);
      if (!chat) return undefined;
      await manager.query('delete from contacts where id = $1', [chat.contactId]);
      await this.audit.record(actor, 'chain.test-reset', resource, undefined, manager);
      return chat;
    });
    if (!ended) return;
    const { id: testChatId } = ended;
    this.realtime.publish(`test:${testChatId}`, 'test-chat.changed', { testChatId });
  }
}
