import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@zveno/contracts/domain-error.js';
import { EventDesk } from '../../runtime/desk/event-desk.js';
import type { TestAct } from '../../runtime/desk/lane-event.js';
import type { Actor } from '../access/index.js';
import { type OwnTestChat, OwnTestChats } from './own-test-chats.js';
import { TestChatCatalog } from './test-chat-catalog.js';
import { triggerEvent, type WantedStart } from './trigger-event.js';

/** Действия человека в его тест-чате; исполняет их владелец дорожки, как и всё прочее. */
@Injectable()
export class ActInTestChat {
  constructor(
    private readonly chats: OwnTestChats,
    private readonly catalog: TestChatCatalog,
    private readonly desk: EventDesk,
  ) {}

  async say(actor: Actor, chainId: string, text: string): Promise<void> {
    await this.place(await this.chats.require(actor, chainId), { kind: 'say', text });
  }

  /** Начинает с запуска, который ждёт не сообщения. */
  async start(actor: Actor, chainId: string, wanted: WantedStart): Promise<void> {
    const chat = await this.chats.require(actor, chainId);
    const event = triggerEvent(await this.chats.draft(chat), chainId, wanted);
    await this.place(chat, { kind: 'start', event });
  }

  /** Прокручивает часы разговора до ближайшего срока. */
  async skip(actor: Actor, chainId: string): Promise<void> {
    const { nextDue } = await this.catalog.read(actor, chainId);
    if (!nextDue) throw new DomainError('test-chat.nothing-waits', 'conflict');
    await this.place(await this.chats.require(actor, chainId), { kind: 'skip' });
  }

  private async place({ id, laneId }: OwnTestChat, act: TestAct): Promise<void> {
    const key = `test:${randomUUIDv7()}`;
    await this.desk.place(laneId, [{ kind: 'test', chatId: id, key, act }]);
  }
}
